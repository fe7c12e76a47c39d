package org.gongshi.search.supervision;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.api.Problems;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.registers.CivilDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The supervisors' first page, and the same for one agency. */
@Controller
@RequestMapping(SupervisionSecurity.PAGES)
final class DashboardController {
    private final DashboardPages pages;
    private final ScopedAgencies agencies;
    private final Problems problems;
    private final InstantSource clock;

    DashboardController(DashboardPages pages, ScopedAgencies agencies, Problems problems, InstantSource clock) {
        this.pages = pages;
        this.agencies = agencies;
        this.problems = problems;
        this.clock = clock;
    }

    @ModelAttribute("hidden")
    boolean hidden() {
        return true;
    }

    @GetMapping
    ModelAndView all(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return page(supervisor, parameters, null, locale);
    }

    /** One outside the scope is missing, as one that doesn't exist. */
    @GetMapping("/agencies/{creditCode}")
    ModelAndView one(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String creditCode,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        if (agencies.find(supervisor, creditCode).isEmpty()) {
            return new ModelAndView("supervision/missing", Map.of(), HttpStatus.NOT_FOUND);
        }
        var ofAgency = new LinkedMultiValueMap<>(parameters);
        ofAgency.set("agency", creditCode);
        return page(supervisor, ofAgency, creditCode, locale);
    }

    private ModelAndView page(
            Account supervisor, MultiValueMap<String, String> parameters, @Nullable String agency, Locale locale) {
        return switch (ComplianceQueries.indicatorsOfPage(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<IndicatorQuery>(var query) ->
                new ModelAndView(
                        "supervision/dashboard",
                        Map.of(
                                "account",
                                supervisor.username(),
                                "page",
                                pages.page(supervisor, query, agency, locale),
                                "files",
                                CardLinks.files(SupervisionSecurity.PAGES + "/indicators", query.given())));
            case Asked.Invalid<IndicatorQuery>(var flaws) -> flawed(supervisor, flaws, locale);
        };
    }

    private ModelAndView flawed(Account supervisor, List<QueryFlaw> flaws, Locale locale) {
        return FlawedQuestions.page(supervisor, problems, flaws, locale);
    }
}
