package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages. */
@Controller
final class PortalController {
    private static final Map<String, List<String>> LATEST = Map.of("size", List.of("5"));
    private static final double NANOS = 1e9;

    private final DecisionIndex index;
    private final FreshnessWatch freshness;
    private final SearchPages pages;
    private final HomePages homes;
    private final Wording wording;

    PortalController(
            DecisionIndex index, FreshnessWatch freshness, SearchPages pages, HomePages homes, Wording wording) {
        this.index = index;
        this.freshness = freshness;
        this.pages = pages;
        this.homes = homes;
        this.wording = wording;
    }

    /** The home page opens without the index too. */
    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute("page", latest(locale));
        return "home";
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return switch (DecisionQueries.lenient(parameters)) {
            case QueryParse.Valid(var query) ->
                new ModelAndView(
                        "search",
                        Map.of("page", results(query, locale), "freshness", FreshnessLine.of(freshness.of(List.of()))));
            case QueryParse.Invalid(var flaws) ->
                new ModelAndView(
                        "search",
                        Map.of(
                                "page",
                                pages.mistaken(parameters, flaws, locale),
                                "freshness",
                                FreshnessLine.of(freshness.of(List.of()))),
                        HttpStatus.BAD_REQUEST);
        };
    }

    @GetMapping("/decisions/{id}")
    ModelAndView decision(@PathVariable String id, Locale locale) {
        return switch (index.find(id)) {
            case Found.Shown(var decision) ->
                new ModelAndView(
                        "decision",
                        Map.of(
                                "page", DecisionPage.of(decision, wording, locale),
                                "canonical", decision.path(),
                                "hidden", decision.isOfPerson()));
            case Found.Withdrawn(var tombstone) ->
                new ModelAndView(
                        "withdrawn", Map.of("page", WithdrawnPage.of(tombstone, wording, locale)), HttpStatus.GONE);
            case Found.Gone() -> throw new ResponseStatusException(HttpStatus.GONE);
            case Found.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private HomePage latest(Locale locale) {
        if (!(DecisionQueries.lenient(LATEST) instanceof QueryParse.Valid(var query))) {
            throw new IllegalStateException("the latest decisions cannot be asked for");
        }
        try {
            SearchResult result = index.search(query.countedBy(List.of(Facet.KIND)));
            return homes.page(result, freshness.of(List.of()), locale);
        } catch (IndexUnavailableException outOfService) {
            return homes.without(freshness.of(List.of()));
        }
    }

    private SearchPage results(DecisionQuery asked, Locale locale) {
        long start = System.nanoTime();
        var query = asked.countedBy(SearchPages.FACETS);
        var result = index.search(query);
        if (result.total() == 0 && query.canBeApproximate()) {
            var close = index.search(query.approximate());
            if (close.total() > 0) {
                return pages.page(query.approximate(), close, (System.nanoTime() - start) / NANOS, locale);
            }
        }
        return pages.page(query, result, (System.nanoTime() - start) / NANOS, locale);
    }
}
