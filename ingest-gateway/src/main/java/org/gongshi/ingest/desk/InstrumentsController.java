package org.gongshi.ingest.desk;

import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.desk.InstrumentsView.Draft;
import org.gongshi.ingest.submission.Intake;
import org.gongshi.ingest.supervision.Instruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What supervisors ask in writing (监督文书): to be read and answered; an answer passes the same checks as a program's. */
@Controller
final class InstrumentsController {
    private static final JsonMapper JSON = new JsonMapper();

    private final Instruments instruments;
    private final Intake intake;
    private final Days days;
    private final DeskWording wording;

    InstrumentsController(Instruments instruments, Intake intake, Days days, DeskWording wording) {
        this.instruments = instruments;
        this.intake = intake;
        this.days = days;
        this.wording = wording;
    }

    @GetMapping("/desk/instruments")
    ModelAndView list(@RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, Locale locale) {
        return page(clerk, Draft.NONE, HttpStatus.OK, locale);
    }

    @PostMapping("/desk/instruments")
    ModelAndView answer(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String doneOn,
            RedirectAttributes flash,
            Locale locale) {
        if (instruments.of(clerk.agency()).stream()
                .noneMatch(each -> each.instrument().equals(number))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var reply = reply(clerk, number, statement, doneOn);
        return switch (intake.take("replies", new JsonText.Tree(reply), clerk.key(), false)) {
            case Intake.Refused(List<Finding> findings) ->
                page(
                        clerk,
                        new Draft(number, problems(findings, locale), statement, doneOn),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
            case Intake.Tried _ -> throw new IllegalStateException("it was not only tried");
            case Intake.Taken taken -> {
                flash.addFlashAttribute("taken", taken);
                yield Pages.see("/desk/receipts/" + taken.accepted().header().getReceiptId());
            }
        };
    }

    /** An empty field of a form is no member. */
    private static ObjectNode reply(Clerk clerk, String number, String statement, String doneOn) {
        ObjectNode reply = JSON.createObjectNode().put("agency", clerk.agency()).put("instrument", number);
        if (!statement.isBlank()) {
            reply.put("statement", statement);
        }
        if (!doneOn.isBlank()) {
            reply.put("doneOn", doneOn);
        }
        return reply;
    }

    private List<String> problems(List<Finding> findings, Locale locale) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> problem(finding, locale))
                .toList();
    }

    /** By the label that stands over the field. */
    private String problem(Finding finding, Locale locale) {
        String label = wording.code(locale, "instruments", finding.pointer().replaceFirst("^/", ""));
        return label + "：" + wording.message(locale, finding) + wording.fix(locale, finding);
    }

    private ModelAndView page(Clerk clerk, Draft draft, HttpStatus status, Locale locale) {
        var view = InstrumentsView.of(instruments.of(clerk.agency()), draft, days.today(), wording, locale);
        return Pages.of("instruments", view, status);
    }
}
