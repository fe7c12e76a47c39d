package org.gongshi.search.supervision;

import java.util.Locale;
import java.util.Map;
import org.gongshi.search.reports.Bureaus;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Complaints for supervisors: a list, one, and what can be done with it. */
@Controller
@RequestMapping(SupervisionSecurity.PAGES)
final class ComplaintsPageController {
    private final ScopedComplaints complaints;
    private final ComplaintViews views;
    private final Bureaus bureaus;

    ComplaintsPageController(ScopedComplaints complaints, ComplaintViews views, Bureaus bureaus) {
        this.complaints = complaints;
        this.views = views;
        this.bureaus = bureaus;
    }

    @ModelAttribute("hidden")
    boolean hidden() {
        return true;
    }

    @GetMapping("/login")
    String login() {
        return "supervision/login";
    }

    @GetMapping("/complaints")
    ModelAndView list(
            @AuthenticationPrincipal Account supervisor, @RequestParam(defaultValue = "") String state, Locale locale) {
        var wanted = ComplaintRules.state(state).orElse(null);
        var found = complaints.list(supervisor, wanted);
        return new ModelAndView(
                "supervision/complaints",
                Map.of(
                        "account", supervisor.username(),
                        "states", views.states(state, locale),
                        "unfiltered", state.isEmpty(),
                        "rows",
                                found.stream()
                                        .map(complaint -> views.row(complaint, locale))
                                        .toList()));
    }

    @GetMapping("/complaints/{number}")
    ModelAndView one(@AuthenticationPrincipal Account supervisor, @PathVariable String number, Locale locale) {
        return view(supervisor, number, SentForm.NONE, HttpStatus.OK, locale);
    }

    @PostMapping("/complaints/{number}/answer")
    ModelAndView answer(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String answer,
            Locale locale) {
        var step = ComplaintStep.answer(answer);
        return step(supervisor, number, step, new SentForm("answer", Map.of("answer", answer), step.flaws()), locale);
    }

    @PostMapping("/complaints/{number}/close")
    ModelAndView close(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Locale locale) {
        var step = ComplaintStep.close(reason, note);
        var sent = new SentForm("close", Map.of("reason", reason, "note", note), step.flaws());
        return step(supervisor, number, step, sent, locale);
    }

    @PostMapping("/complaints/{number}/assign")
    ModelAndView assign(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String bureau,
            Locale locale) {
        var step = ComplaintStep.assign(bureau, bureaus.of(bureau).isPresent());
        return step(supervisor, number, step, new SentForm("assign", Map.of(), step.flaws()), locale);
    }

    private ModelAndView step(Account supervisor, String number, ComplaintStep step, SentForm sent, Locale locale) {
        if (!sent.flaws().isEmpty()) {
            return view(supervisor, number, sent, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        var complaint = complaints.find(supervisor, number);
        if (complaint.isEmpty()) {
            return missing();
        }
        // One that has ended meanwhile is shown as it is now.
        complaints.step(supervisor, complaint.get(), step);
        return see(complaint.get().number());
    }

    /** Also with a form that came back it is a reading. */
    private ModelAndView view(Account supervisor, String number, SentForm sent, HttpStatus status, Locale locale) {
        return complaints
                .read(supervisor, number)
                .map(opened -> new ModelAndView(
                        "supervision/complaint",
                        Map.of("account", supervisor.username(), "page", views.view(supervisor, opened, sent, locale)),
                        status))
                .orElseGet(ComplaintsPageController::missing);
    }

    private static ModelAndView see(String number) {
        var redirect = new RedirectView(SupervisionSecurity.PAGES + "/complaints/" + number);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /** Whether there is none or it is another's is not told. */
    private static ModelAndView missing() {
        return new ModelAndView("supervision/missing", Map.of(), HttpStatus.NOT_FOUND);
    }
}
