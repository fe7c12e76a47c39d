package org.gongshi.search.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.search.reports.ReportIntake.Refused;
import org.gongshi.search.reports.ReportIntake.Taken;
import org.gongshi.search.topics.TopicUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Complaints and error reports by people: without a script, without a captcha, without an account. */
@Controller
@RequestMapping("/{door:complaints|error-reports}")
final class ReportPageController {
    private static final int AGENCIES = 20;

    private final ReportIntake intake;
    private final Reports reports;
    private final ReportForms forms;
    private final ReportPages pages;
    private final AgencyCards agencies;

    ReportPageController(
            ReportIntake intake, Reports reports, ReportForms forms, ReportPages pages, AgencyCards agencies) {
        this.intake = intake;
        this.reports = reports;
        this.forms = forms;
        this.pages = pages;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView start(
            @PathVariable String door,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String number) {
        return number.isBlank() ? landing(door, q, "", HttpStatus.OK) : find(door, number);
    }

    /** The number as people type it, on whichever of the two pages. */
    private ModelAndView find(String door, String number) {
        var parsed = ReportNumber.parse(number);
        if (parsed.isEmpty()) {
            return landing(door, "", "report.follow.wrong", HttpStatus.BAD_REQUEST);
        }
        for (var kind : ReportKind.values()) {
            if (reports.find(kind, parsed.get()).isPresent()) {
                return see("/" + kind.path() + "/" + parsed.get());
            }
        }
        return landing(door, "", "report.follow.unknown", HttpStatus.NOT_FOUND);
    }

    private ModelAndView landing(String door, String words, String problem, HttpStatus status) {
        var found = words.isBlank() ? List.<AgencyCard>of() : agencies.named(words, AGENCIES);
        return new ModelAndView(
                "reports/landing",
                Map.of("door", door, "q", words, "agencies", found, "problem", problem, "hidden", !words.isEmpty()),
                status);
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String door,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String agency,
            Locale locale) {
        var given = new HashMap<String, List<String>>();
        given.put("decisionId", List.of(decision));
        given.put("agency", List.of(agency));
        return form(forms.empty(ReportKind.of(door), given, locale), HttpStatus.OK)
                .orElseGet(() -> see("/" + door));
    }

    @PostMapping
    ModelAndView send(@PathVariable String door, @RequestParam MultiValueMap<String, String> fields, Locale locale) {
        var kind = ReportKind.of(door);
        var given = new HashMap<String, List<String>>(fields);
        String attempt = String.join("", given.getOrDefault("attempt", List.of()));
        given.keySet().removeAll(Set.of("attempt", "lang"));
        try {
            return switch (intake.take(kind, given, attempt)) {
                case Taken(var report) -> see("/" + door + "/" + report.number() + "/filed");
                case Refused(var flaws) ->
                    form(forms.refused(kind, given, attempt, flaws, locale), HttpStatus.UNPROCESSABLE_CONTENT)
                            .orElseGet(() -> see("/" + door));
            };
        } catch (TopicUnavailableException away) {
            return form(forms.later(kind, given, attempt, locale), HttpStatus.SERVICE_UNAVAILABLE)
                    .orElseThrow(() -> away);
        }
    }

    @GetMapping("/{number}/filed")
    ModelAndView filed(@PathVariable String door, @PathVariable String number, Locale locale) {
        return page("reports/filed", report(door, number), locale);
    }

    @GetMapping("/{number}")
    ModelAndView standing(@PathVariable String door, @PathVariable String number, Locale locale) {
        return page("reports/standing", report(door, number), locale);
    }

    /** One click, once; a second is as good as none. */
    @PostMapping("/{number}/satisfaction")
    ModelAndView rate(@PathVariable String door, @PathVariable String number, @RequestParam Satisfaction satisfaction) {
        var report = report(door, number);
        if (satisfaction != Satisfaction.UNKNOWN) {
            reports.step(report, now -> ReportRules.rate(now, satisfaction));
        }
        return see("/" + door + "/" + report.number());
    }

    private Report report(String door, String number) {
        return ReportNumber.parse(number)
                .flatMap(parsed -> reports.find(ReportKind.of(door), parsed))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whoever has the number may look, search engines may not. */
    private ModelAndView page(String template, Report report, Locale locale) {
        return new ModelAndView(template, Map.of("page", pages.page(report, locale), "hidden", true));
    }

    private static Optional<ModelAndView> form(Optional<ReportForm> form, HttpStatus status) {
        return form.map(page -> new ModelAndView("reports/form", Map.of("page", page, "hidden", true), status));
    }

    /** After a form another page is read, so that reading it again sends nothing. */
    private static ModelAndView see(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
