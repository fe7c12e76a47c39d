package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Admissions.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How complete an agency's registers are (登记完整度). */
@RestController
class CompletenessController {
    private final CompletenessReport report;
    private final Admissions admissions;
    private final Clock clock;

    CompletenessController(CompletenessReport report, Admissions admissions, Clock clock) {
        this.report = report;
        this.admissions = admissions;
        this.clock = clock;
    }

    /**
     * @param agency whose registers; the key's own if it is not named
     * @param on the day in question; today if it is not named
     */
    @GetMapping("/v1/registers")
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Locale locale) {
        LocalDate day = on == null ? CivilDay.of(clock.instant()) : on;
        return switch (admissions.whose(caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> ResponseEntity.ok(report.of(owner, day, locale));
        };
    }
}
