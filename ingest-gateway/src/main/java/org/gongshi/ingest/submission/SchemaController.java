package org.gongshi.ingest.submission;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The forms of submissions, for programs: as JSON Schema and as Avro. For everyone. */
@RestController
class SchemaController {
    private static final String TYPES =
            "decisions|withdrawals|reviews|records|outcomes|contests|replies|manifests|statistics";

    @GetMapping("/v1/schemas/{type:" + TYPES + "}.json")
    ResponseEntity<Resource> json(@PathVariable String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("schemas/" + type + ".json"));
    }

    @GetMapping("/v1/schemas/{type:" + TYPES + "}.avsc")
    ResponseEntity<Resource> avro(@PathVariable String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("schemas/" + type + ".avsc"));
    }
}
