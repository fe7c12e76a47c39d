package org.gongshi.ingest.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who sent what at this gateway, for the operator: lines of JSON, oldest first. */
@RestController
class AuditController {
    /** Whoever asks for no day means the last few. */
    private static final int DAYS = 7;

    private final AuditFiles files;
    private final Clock clock;

    AuditController(AuditFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/v1/admin/audit")
    @Nullable
    ResponseEntity<?> read(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        LocalDate today = CivilDay.of(clock.instant());
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DAYS) : from;
        if (last.isAfter(today) || first.isAfter(last)) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "from, to", "2026-03-05");
        }
        response.setContentType("application/x-ndjson");
        files.copy(agency, first, last, response.getOutputStream());
        return null;
    }
}
