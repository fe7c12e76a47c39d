package org.gongshi.ingest.registers;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The forms of register entries, for programs: as JSON Schema. For everyone. */
@RestController
class RegisterSchemaController {
    /** Names of registers as alternatives in an address; a test holds them to the registers there are. */
    static final String REGISTERS = "agencies|officers|matters|powers|review-catalogue|recording-catalogue|benchmarks"
            + "|inspection-items|service-guides|flow-charts|window-posts|policies|laws|reviewers|staffing|equipment"
            + "|facilities|training|agreements|plans";

    @GetMapping("/v1/schemas/{register:" + REGISTERS + "}.json")
    ResponseEntity<Resource> json(@PathVariable String register) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("schemas/" + register + ".json"));
    }
}
