package org.gongshi.search.directory;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.elasticsearch.ManyQuestions;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.registers.CivilDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of an agency. */
@Controller
final class AgencyController {
    private final ManyQuestions engine;
    private final FreshnessWatch freshness;
    private final AgencyPages pages;
    private final InstantSource clock;

    AgencyController(ManyQuestions engine, FreshnessWatch freshness, AgencyPages pages, InstantSource clock) {
        this.engine = engine;
        this.freshness = freshness;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/agencies/{creditCode}")
    ModelAndView agency(@PathVariable String creditCode, Locale locale) {
        String code =
                CreditCode.parse(creditCode).value().map(CreditCode::value).orElseThrow(AgencyController::unknown);
        var today = CivilDay.of(clock.instant());
        return pages.page(code, AgencyQuestions.ask(engine, code, today), freshness.of(List.of(code)), today, locale)
                .map(page ->
                        new ModelAndView("agencies/agency", Map.of("page", page, "canonical", "/agencies/" + code)))
                .orElseThrow(AgencyController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
