package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. It opens without the index too. */
@Controller
final class HomeController {
    private static final Map<String, List<String>> LATEST = Map.of("size", List.of("5"));

    private final DecisionIndex index;
    private final FreshnessWatch freshness;
    private final HomePages pages;

    HomeController(DecisionIndex index, FreshnessWatch freshness, HomePages pages) {
        this.index = index;
        this.freshness = freshness;
        this.pages = pages;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute("page", latest(locale));
        model.addAttribute("canonical", "/");
        return "home";
    }

    private HomePage latest(Locale locale) {
        var fresh = freshness.of(List.of());
        try {
            return pages.page(index.search(latest().countedBy(List.of(Facet.KIND))), fresh, locale);
        } catch (IndexUnavailableException outOfService) {
            return pages.without(fresh, locale);
        }
    }

    private static DecisionQuery latest() {
        return switch (DecisionQueries.lenient(LATEST)) {
            case QueryParse.Valid(var query) -> query;
            case QueryParse.Invalid(var flaws) -> throw new IllegalStateException(flaws.toString());
        };
    }
}
