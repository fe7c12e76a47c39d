package org.gongshi.search.supervision;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.api.Problems;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.supervision.AlertStep.Flawed;
import org.gongshi.search.supervision.AlertStep.Good;
import org.gongshi.search.supervision.ScopedAlerts.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Alerts for supervisors: a list, one, and what can be done about it. */
@Controller
@RequestMapping(AlertPages.ALERTS)
final class AlertsPageController {
    private final ScopedAlerts alerts;
    private final AlertPages pages;
    private final Accounts accounts;
    private final Problems problems;
    private final InstantSource clock;

    AlertsPageController(
            ScopedAlerts alerts, AlertPages pages, Accounts accounts, Problems problems, InstantSource clock) {
        this.alerts = alerts;
        this.pages = pages;
        this.accounts = accounts;
        this.problems = problems;
        this.clock = clock;
    }

    @ModelAttribute("hidden")
    boolean hidden() {
        return true;
    }

    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return switch (ComplianceQueries.alertsOfPage(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<AlertQuery>(var query) ->
                new ModelAndView(
                        "supervision/alerts",
                        Map.of(
                                "account",
                                supervisor.username(),
                                "page",
                                pages.page(
                                        query, alerts.list(supervisor, query), alerts.total(supervisor, query), locale),
                                "feed",
                                CardLinks.feed(query.given())));
            case Asked.Invalid<AlertQuery>(var flaws) -> FlawedQuestions.page(supervisor, problems, flaws, locale);
        };
    }

    @GetMapping("/{agency}/{*about}")
    ModelAndView one(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String agency,
            @PathVariable String about,
            Locale locale) {
        return alerts.read(supervisor, agency + about)
                .map(entry -> view(supervisor, entry, SentForm.NONE, locale, HttpStatus.OK))
                .orElseGet(AlertsPageController::missing);
    }

    /** @param about the rest of the alert's id, and the step */
    @PostMapping("/{agency}/{*about}")
    ModelAndView step(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String agency,
            @PathVariable String about,
            @RequestParam Map<String, String> fields,
            Locale locale) {
        int end = about.lastIndexOf('/');
        String name = about.substring(end + 1);
        var entry = alerts.find(supervisor, agency + about.substring(0, end)).orElse(null);
        var step = entry == null ? null : step(entry, name, fields);
        if (entry == null || step == null) {
            return missing();
        }
        return switch (step) {
            case Flawed(var flaws) ->
                view(supervisor, entry, new SentForm(name, fields, flaws), locale, HttpStatus.UNPROCESSABLE_CONTENT);
            case Good good ->
                alerts.step(supervisor, entry, good)
                        .map(now -> see(AlertPages.address(now.alert())))
                        .orElseGet(() -> view(supervisor, entry, SentForm.NONE, locale, HttpStatus.CONFLICT)
                                .addObject("unchanged", true));
        };
    }

    private @Nullable AlertStep step(Entry entry, String step, Map<String, String> fields) {
        String assignee = fields.getOrDefault("assignee", "");
        boolean isPossible = accounts.find(assignee)
                .filter(account -> alerts.maySeeTo(account, entry.alert()))
                .isPresent();
        return AlertStep.of(
                        step, assignee, isPossible, fields.getOrDefault("reason", ""), fields.getOrDefault("note", ""))
                .orElse(null);
    }

    private ModelAndView view(Account supervisor, Entry entry, SentForm sent, Locale locale, HttpStatus status) {
        return new ModelAndView(
                "supervision/alert",
                Map.of("account", supervisor.username(), "page", pages.one(supervisor, entry, sent, locale)),
                status);
    }

    private static ModelAndView see(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static ModelAndView missing() {
        return new ModelAndView("supervision/missing", Map.of(), HttpStatus.NOT_FOUND);
    }
}
