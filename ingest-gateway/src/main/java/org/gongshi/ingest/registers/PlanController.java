package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.gongshi.ingest.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspection plans (涉企检查计划) at the address that agencies were told: the register of plans by another name. */
@RestController
class PlanController {
    private final RegisterController registers;

    PlanController(RegisterController registers) {
        this.registers = registers;
    }

    @PutMapping(path = "/v1/plans/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> put(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            InputStream body,
            Locale locale)
            throws IOException {
        return registers.put(caller, "plans", id, dryRun, tag, body, locale);
    }
}
