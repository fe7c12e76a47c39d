package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Edition;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.EditionIndex;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one decision, or what is left of it. */
@Controller
final class DecisionController {
    private final DecisionIndex index;
    private final EditionIndex editions;
    private final Deliveries deliveries;
    private final DecisionPages pages;
    private final Wording wording;

    DecisionController(
            DecisionIndex index, EditionIndex editions, Deliveries deliveries, DecisionPages pages, Wording wording) {
        this.index = index;
        this.editions = editions;
        this.deliveries = deliveries;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/decisions/{id}")
    ModelAndView decision(
            @PathVariable String id, @ModelAttribute(name = "here", binding = false) Here here, Locale locale) {
        return switch (index.find(id)) {
            case Found.Shown(var decision) -> shown(decision, here, locale);
            case Found.Withdrawn(var tombstone) -> withdrawn(tombstone, locale);
            case Found.Gone() -> throw new ResponseStatusException(HttpStatus.GONE);
            case Found.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView shown(DecisionView decision, Here here, Locale locale) {
        var history = history(decision);
        var timeline = new Timeline(wording, locale);
        return new ModelAndView(
                "decision",
                Map.of(
                        "page", pages.page(decision, here.root(), locale),
                        "timeline", timeline.entries(history),
                        "deliveries", deliveries.of(decision, locale),
                        "instalments", timeline.instalments(history),
                        "canonical", decision.path(),
                        "hidden", decision.isOfPerson()));
    }

    /** The document is whole without its history. */
    private List<Edition> history(DecisionView decision) {
        try {
            return editions.of(decision.id());
        } catch (IndexUnavailableException notFilledYet) {
            return List.of();
        }
    }

    private ModelAndView withdrawn(TombstoneView tombstone, Locale locale) {
        return new ModelAndView(
                "withdrawn", Map.of("page", WithdrawnPage.of(tombstone, wording, locale)), HttpStatus.GONE);
    }
}
