package org.gongshi.ingest.submission;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form of a decision, for programs: as JSON Schema and as Avro. For everyone. */
@RestController
class SchemaController {
    @GetMapping("/v1/schemas/decisions.json")
    ResponseEntity<Resource> json() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("schemas/decisions.json"));
    }

    @GetMapping("/v1/schemas/decisions.avsc")
    ResponseEntity<Resource> avro() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("schemas/decisions.avsc"));
    }
}
