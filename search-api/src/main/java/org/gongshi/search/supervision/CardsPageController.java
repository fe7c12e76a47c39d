package org.gongshi.search.supervision;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.api.Problems;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.registers.CivilDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Compliance cards for supervisors: a list, and one. */
@Controller
@RequestMapping(CardLinks.CARDS)
final class CardsPageController {
    private final ScopedCompliance compliance;
    private final ScopedActs acts;
    private final Statements statements;
    private final CardPages pages;
    private final Problems problems;
    private final InstantSource clock;

    CardsPageController(
            ScopedCompliance compliance,
            ScopedActs acts,
            Statements statements,
            CardPages pages,
            Problems problems,
            InstantSource clock) {
        this.compliance = compliance;
        this.acts = acts;
        this.statements = statements;
        this.pages = pages;
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
        return switch (ComplianceQueries.cardsOfPage(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<CardQuery>(var query) ->
                view(
                                "supervision/cards",
                                supervisor,
                                pages.page(supervisor, query, compliance.cards(supervisor, query), locale))
                        .addObject("files", CardLinks.files(CardLinks.CARDS, query.given()));
            case Asked.Invalid<CardQuery>(var flaws) -> FlawedQuestions.page(supervisor, problems, flaws, locale);
        };
    }

    @GetMapping("/{agency}/{*caseNumber}")
    ModelAndView one(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String agency,
            @PathVariable String caseNumber,
            @RequestParam(name = "nothing-waits", required = false) @Nullable String nothingWaits,
            Locale locale) {
        return compliance
                .card(supervisor, agency, caseNumber.substring(1))
                .map(card -> view("supervision/card", supervisor, page(supervisor, card, nothingWaits != null, locale)))
                .orElseGet(() -> new ModelAndView("supervision/missing", Map.of(), HttpStatus.NOT_FOUND));
    }

    private CardsPage.Card page(Account supervisor, CardView card, boolean nothingWaits, Locale locale) {
        var noReview = acts.noReview(supervisor, card);
        return pages.card(
                new CardPages.Seen(
                        card, acts.asked(supervisor, card).orElse(null), noReview.orElse(null), statements.on(card)),
                supervisor.kind().mayAct() && card.isHeld() && noReview.isEmpty(),
                nothingWaits,
                CivilDay.of(clock.instant()),
                locale);
    }

    private static ModelAndView view(String name, Account supervisor, Object page) {
        return new ModelAndView(name, Map.of("account", supervisor.username(), "page", page));
    }
}
