package org.gongshi.search.portal;

import java.util.Locale;
import java.util.Map;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.SurroundingsOfDecisions;
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
    private final SurroundingsOfDecisions surroundings;
    private final DecisionPages pages;
    private final Wording wording;

    DecisionController(
            DecisionIndex index, SurroundingsOfDecisions surroundings, DecisionPages pages, Wording wording) {
        this.index = index;
        this.surroundings = surroundings;
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
        var beside = surroundings.of(decision);
        var timeline = new Timeline(wording, locale);
        var matter = new Matter(wording, locale);
        return new ModelAndView(
                "decision",
                Map.of(
                        "page", pages.page(decision, here.root(), locale),
                        "timeline", timeline.entries(beside.history()),
                        "instalments", timeline.instalments(beside.history()),
                        "similar",
                                beside.similar().stream()
                                        .map(like -> LikeRow.of(like, matter))
                                        .toList(),
                        "canonical", decision.path(),
                        "hidden", decision.isOfPerson()));
    }

    private ModelAndView withdrawn(TombstoneView tombstone, Locale locale) {
        return new ModelAndView(
                "withdrawn", Map.of("page", WithdrawnPage.of(tombstone, wording, locale)), HttpStatus.GONE);
    }
}
