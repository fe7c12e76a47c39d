package org.gongshi.ingest.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ReportState;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.reports.ErrorReports.Opened;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Error reports for the agency whose key asks. */
@RestController
@RequestMapping("/v1/error-reports")
class ErrorReportController {
    private static final int BODY_LIMIT = 16 * 1024;
    private static final List<ReportState> STATES =
            List.of(ReportState.RECEIVED, ReportState.IN_PROGRESS, ReportState.ANSWERED, ReportState.CLOSED);

    private final ErrorReports reports;

    ErrorReportController(ErrorReports errorReportQueue) {
        this.reports = errorReportQueue;
    }

    record ErrorReportList(int total, List<ErrorReportBody> items) {}

    @GetMapping
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "RECEIVED") String state,
            Locale locale) {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        var wanted = STATES.stream().filter(one -> one.name().equals(state)).findFirst();
        if (wanted.isEmpty()) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "state", "RECEIVED | IN_PROGRESS | ANSWERED | CLOSED");
        }
        List<Opened> found = reports.of(key.agency(), wanted.get());
        return ResponseEntity.ok(new ErrorReportList(
                found.size(), found.stream().map(ErrorReportBody::of).toList()));
    }

    @PostMapping(path = "/{number:[0-9A-Z-]{20}}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> answer(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String number,
            InputStream body,
            Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        ErrorReport report = reports.find(key.agency(), number);
        if (report == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        if (!ErrorReports.isOpen(report)) {
            return Problem.answer(ErrorCode.REPORT_CLOSED, locale);
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> {
                List<Finding> findings = reports.answer(report, tree);
                yield findings.isEmpty() ? ResponseEntity.accepted().build() : Problem.answer(findings, locale);
            }
        };
    }
}
