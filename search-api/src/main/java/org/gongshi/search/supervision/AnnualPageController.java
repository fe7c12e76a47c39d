package org.gongshi.search.supervision;

import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongshi.search.api.Problems;
import org.gongshi.search.compliance.AnnualQuery;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.registers.CivilDay;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The annual statistics of enforcement (行政执法统计年报) as a page to print. */
@Controller
@RequestMapping(SupervisionSecurity.PAGES)
final class AnnualPageController {
    /** Years that are offered. */
    private static final int YEARS = 5;

    private final AnnualReports reports;
    private final Problems problems;
    private final InstantSource clock;

    AnnualPageController(AnnualReports reports, Problems problems, InstantSource clock) {
        this.reports = reports;
        this.problems = problems;
        this.clock = clock;
    }

    @ModelAttribute("hidden")
    boolean hidden() {
        return true;
    }

    /** A table of the report; the last cell is the sum where there is one. */
    record Table(String name, List<AnnualReport.Line> lines) {}

    @GetMapping("/reports/annual/{year:(?:19|20)[0-9]{2}}")
    ModelAndView report(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return switch (ComplianceQueries.annualOfPage(Year.of(year), parameters)) {
            case Asked.Valid<AnnualQuery>(var query) -> view(supervisor, query, reports.of(supervisor, query, locale));
            case Asked.Invalid<AnnualQuery>(var flaws) -> FlawedQuestions.page(supervisor, problems, flaws, locale);
        };
    }

    private ModelAndView view(Account supervisor, AnnualQuery query, AnnualReport report) {
        int now = CivilDay.of(clock.instant()).getYear();
        return new ModelAndView(
                "supervision/annual",
                Map.of(
                        "account",
                        supervisor.username(),
                        "report",
                        report,
                        "tables",
                        List.of(
                                new Table("penalties", report.penalties()),
                                new Table("permits", report.permits()),
                                new Table("coercion", report.coercion()),
                                new Table("others", report.others())),
                        "years",
                        IntStream.range(0, YEARS).mapToObj(back -> now - back).toList(),
                        "cards",
                        CardLinks.cards(query.given(), Period.of(query.year())) + "&kind=",
                        "agency",
                        query.given().getOrDefault("agency", List.of("")).getFirst(),
                        "region",
                        query.given().getOrDefault("region", List.of("")).getFirst()));
    }
}
