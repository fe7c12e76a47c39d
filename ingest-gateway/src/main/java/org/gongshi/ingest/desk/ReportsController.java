package org.gongshi.ingest.desk;

import java.util.Locale;
import org.gongshi.exchange.ReportState;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.desk.ReportsView.Draft;
import org.gongshi.ingest.reports.ErrorReports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What citizens say is wrong (纠错): to be checked, mended and answered. */
@Controller
final class ReportsController {
    private static final JsonMapper JSON = new JsonMapper();

    private final ErrorReports reports;
    private final Days days;
    private final DeskWording wording;

    ReportsController(ErrorReports reports, Days days, DeskWording wording) {
        this.reports = reports;
        this.days = days;
        this.wording = wording;
    }

    @GetMapping("/desk/reports")
    ModelAndView list(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = "RECEIVED") String state,
            Locale locale) {
        ReportState wanted =
                switch (state) {
                    case "ANSWERED" -> ReportState.ANSWERED;
                    case "CLOSED" -> ReportState.CLOSED;
                    default -> ReportState.RECEIVED;
                };
        return page(clerk, wanted, Draft.NONE, HttpStatus.OK, locale);
    }

    @PostMapping("/desk/reports")
    ModelAndView answer(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        var report = number.matches("[0-9A-Z-]{20}") ? reports.find(clerk.agency(), number) : null;
        if (report == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!ErrorReports.isOpen(report)) {
            return Pages.see("/desk/reports");
        }
        var problems = reports.answer(report, answer(outcome, revision, reason)).stream()
                .map(finding -> problem(finding, locale))
                .toList();
        return problems.isEmpty()
                ? Pages.see("/desk/reports")
                : page(
                        clerk,
                        ReportState.RECEIVED,
                        new Draft(number, problems, outcome, revision, reason),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
    }

    /** By the label that stands over the field: a decision has an outcome, too. */
    private String problem(Finding finding, Locale locale) {
        String label = wording.code(locale, "reports", finding.pointer().substring(1));
        return label + "：" + wording.message(locale, finding) + wording.fix(locale, finding);
    }

    /** An empty field of a form is no member; a revision that is no number stays a text, which is refused as one. */
    private static ObjectNode answer(String outcome, String revision, String reason) {
        ObjectNode answer = JSON.createObjectNode();
        if (!outcome.isBlank()) {
            answer.put("outcome", outcome);
        }
        if (revision.strip().matches("[0-9]{1,9}")) {
            answer.put("revision", Integer.parseInt(revision.strip()));
        } else if (!revision.isBlank()) {
            answer.put("revision", revision);
        }
        if (!reason.isBlank()) {
            answer.put("reason", reason);
        }
        return answer;
    }

    private ModelAndView page(Clerk clerk, ReportState state, Draft draft, HttpStatus status, Locale locale) {
        var found = reports.of(clerk.agency(), state);
        return Pages.of("reports", ReportsView.of(found, state, draft, days.today(), wording, locale), status);
    }
}
