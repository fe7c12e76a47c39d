package org.gongshi.ingest.supervision;

import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.supervision.Instruments.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors ask of an agency in writing (监督文书), for the agency that has to answer. */
@RestController
class InstrumentController {
    private final Instruments instruments;
    private final Agencies agencies;
    private final Days days;

    InstrumentController(Instruments instruments, Agencies agencies, Days days) {
        this.instruments = instruments;
        this.agencies = agencies;
        this.days = days;
    }

    record InstrumentList(String agency, List<Instrument> items) {}

    /** The latest first. */
    @GetMapping("/v1/instruments")
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        String code = agency == null && caller instanceof Caller.AgencyKey key ? key.agency() : agency;
        if (code == null) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "agency", "");
        }
        if (caller instanceof Caller.AgencyKey key && !agencies.speaksFor(key.agency(), code, days.today())) {
            return Problem.answer(ErrorCode.NOT_YOUR_AGENCY, locale, code);
        }
        return ResponseEntity.ok(new InstrumentList(code, instruments.of(code)));
    }
}
