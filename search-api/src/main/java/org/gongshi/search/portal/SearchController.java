package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of results. */
@Controller
final class SearchController {
    private static final double NANOS = 1e9;

    private final DecisionIndex index;
    private final FreshnessWatch freshness;
    private final SearchPages pages;
    private final Laggards laggards;

    SearchController(DecisionIndex index, FreshnessWatch freshness, SearchPages pages, Laggards laggards) {
        this.index = index;
        this.freshness = freshness;
        this.pages = pages;
        this.laggards = laggards;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        model.addAttribute("freshness", FreshnessLine.of(freshness.of(List.of()), locale));
        return switch (DecisionQueries.lenient(parameters)) {
            case QueryParse.Valid(var query) -> results(query, locale);
            case QueryParse.Invalid(var flaws) ->
                new ModelAndView(
                        "search", Map.of("page", pages.mistaken(parameters, flaws, locale)), HttpStatus.BAD_REQUEST);
        };
    }

    private ModelAndView results(DecisionQuery asked, Locale locale) {
        long start = System.nanoTime();
        var query = asked.countedBy(SearchPages.FACETS);
        var result = index.search(query);
        if (result.total() == 0 && query.canBeApproximate()) {
            var close = index.search(query.approximate());
            if (close.total() > 0) {
                query = query.approximate();
                result = close;
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        return new ModelAndView(
                "search",
                Map.of(
                        "page", pages.page(query, result, seconds, locale),
                        "feed", Links.feed(query.parameters()),
                        "table", Links.table(query.parameters()),
                        "behind", laggards.among(query, result, locale)));
    }
}
