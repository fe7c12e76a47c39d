package org.gongshi.ingest.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.desk.FormPage.Checked;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.gongshi.ingest.desk.FormPage.Problem;
import org.gongshi.ingest.desk.FormPages.Filling;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.submission.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision (执法决定) filled in by hand; what it must satisfy is asked of the same checks as a program's. */
@Controller
final class DecisionController {
    private static final String DECISIONS = "decisions";
    private static final FormProblems NONE = new FormProblems(List.of());

    private final DecisionForm form = DecisionForm.shipped();
    private final FormPages pages;
    private final Intake intake;
    private final Agencies agencies;
    private final Frames frames;
    private final Days days;
    private final ReceiptViews receipts;
    private final Benchmarks benchmarks;

    DecisionController(
            FormPages pages,
            Intake intake,
            Agencies agencies,
            Frames frames,
            Days days,
            ReceiptViews receipts,
            Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
        this.receipts = receipts;
        this.pages = pages;
        this.intake = intake;
        this.agencies = agencies;
        this.frames = frames;
        this.days = days;
    }

    @GetMapping("/desk/decisions")
    ModelAndView empty(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = "PENALTY") String kind,
            Locale locale) {
        return blank(clerk, kind, NONE, HttpStatus.OK, locale);
    }

    /** @param action {@code check} only tries */
    @PostMapping("/desk/decisions")
    ModelAndView submit(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = "PENALTY") String kind,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "submit") String action,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        List<FormField> fields = form.fields(known(kind));
        var body = FormBody.of(agency.isEmpty() ? clerk.agency() : agency, known(kind), fields, values);
        boolean tries = !action.equals("submit");
        return switch (intake.take(DECISIONS, new JsonText.Tree(body), clerk.key(), tries)) {
            case Intake.Refused(List<Finding> findings) ->
                wrong(clerk, filling(clerk, kind, agency, values), FormProblems.of(findings, fields), locale);
            case Intake.Tried(var accepted) ->
                page(
                        filling(clerk, kind, agency, values),
                        FormProblems.of(accepted.warnings(), fields),
                        receipts.checked(accepted, days.today(), locale),
                        HttpStatus.OK,
                        locale);
            case Intake.Taken taken -> {
                flash.addFlashAttribute("taken", taken);
                yield Pages.see("/desk/receipts/" + taken.accepted().header().getReceiptId());
            }
        };
    }

    /** What the checks say to what stands in the form now, for hints while it is being filled in. */
    @Hidden
    @ResponseBody
    @PostMapping("/desk/decisions/findings")
    List<Problem> findings(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = "PENALTY") String kind,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale) {
        List<FormField> fields = form.fields(known(kind));
        var body = FormBody.of(agency.isEmpty() ? clerk.agency() : agency, known(kind), fields, values);
        List<Finding> findings =
                switch (intake.take(DECISIONS, new JsonText.Tree(body), clerk.key(), true)) {
                    case Intake.Refused(List<Finding> all) -> all;
                    case Intake.Tried(var accepted) -> accepted.warnings();
                    case Intake.Taken taken -> taken.accepted().warnings();
                };
        return pages.problems(form, known(kind), FormProblems.of(findings, fields), locale);
    }

    /** Benchmarks of discretion for what stands in the form now, as a part of its page. */
    @GetMapping("/desk/decisions/benchmarks")
    ModelAndView benchmarks(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, @RequestParam MultiValueMap<String, String> values) {
        return Pages.of("benchmarks", benchmarks.fitting(clerk.agency(), "PENALTY", values));
    }

    /** Of a state secret told in too many words nothing is shown again. */
    private ModelAndView wrong(Clerk clerk, Filling filling, FormProblems problems, Locale locale) {
        return problems.tellsTooMuch()
                ? blank(clerk, filling.kind(), problems, HttpStatus.UNPROCESSABLE_CONTENT, locale)
                : page(filling, problems, null, HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    private ModelAndView blank(Clerk clerk, String kind, FormProblems problems, HttpStatus status, Locale locale) {
        return page(filling(clerk, kind, "", new LinkedMultiValueMap<>()), problems, null, status, locale);
    }

    private ModelAndView page(
            Filling filling, FormProblems problems, @Nullable Checked checked, HttpStatus status, Locale locale) {
        return Pages.of("form", pages.page(form, filling, problems, checked, locale), status);
    }

    private Filling filling(Clerk clerk, String kind, String agency, MultiValueMap<String, String> values) {
        String chosen = agency.isEmpty() ? clerk.agency() : agency;
        List<Choice> choices = agencies.spokenForBy(clerk.agency(), days.today()).stream()
                .map(code -> new Choice(code, frames.name(code), code.equals(chosen)))
                .toList();
        return new Filling(known(kind), choices, values, benchmarks.fitting(chosen, known(kind), values));
    }

    private String known(String kind) {
        return form.kinds().contains(kind) ? kind : "PENALTY";
    }
}
