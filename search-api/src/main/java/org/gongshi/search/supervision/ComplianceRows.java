package org.gongshi.search.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.supervision.IndicatorsBody.Item;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cards and indicators as rows of a table, with headings and names of codes in the reader's language. */
@Component
final class ComplianceRows {
    private static final List<String> OF_CARDS = List.of(
            "agency",
            "agencyCode",
            "region",
            "kind",
            "case",
            "bookedOn",
            "decision",
            "verdict",
            "verdictState",
            "dueOn",
            "doneOn",
            "reasons",
            "rule",
            "source",
            "contested");
    private static final List<String> OF_INDICATORS = List.of(
            "agency",
            "agencyCode",
            "region",
            "period",
            "indicator",
            "numerator",
            "denominator",
            "open",
            "overdue",
            "value",
            "formula",
            "source");

    private final Wording wording;
    private final AlertWords words;
    private final CardPages pages;

    ComplianceRows(Wording wording, AlertWords words, CardPages pages) {
        this.wording = wording;
        this.words = words;
        this.pages = pages;
    }

    List<String> headingsOfCards(Locale locale) {
        return headings(OF_CARDS, locale);
    }

    List<String> headingsOfIndicators(Locale locale) {
        return headings(OF_INDICATORS, locale);
    }

    private List<String> headings(List<String> columns, Locale locale) {
        return columns.stream()
                .map(name -> wording.text(locale, "column." + name))
                .toList();
    }

    /** One for each verdict that was asked for; in the words of the page. */
    Stream<List<String>> rows(CardQuery query, CardView card, Locale locale) {
        return card.verdicts().stream()
                .filter(verdict -> query.filter().isAsked(verdict, query.today()))
                .map(verdict -> cells(
                        card.agencyName(),
                        card.agency(),
                        wording.region(card.region()),
                        pages.kind(card, locale),
                        pages.name(card, locale),
                        card.bookedOn(),
                        verdict.decision(),
                        wording.text(locale, "verdict." + verdict.name()),
                        pages.state(verdict, query.today(), locale),
                        verdict.dueOn(),
                        verdict.doneOn(),
                        verdict.reasons().stream()
                                .map(code -> words.reason(code, locale))
                                .collect(Collectors.joining(wording.text(locale, "column.and"))),
                        verdict.rule(),
                        verdict.source(),
                        wording.text(locale, verdict.contested() ? "column.yes" : "column.no")));
    }

    List<String> row(Item item) {
        var rule = item.rules().getFirst();
        return cells(
                item.agencyName(),
                item.agency(),
                wording.region(item.region()),
                item.period(),
                rule.name(),
                item.numerator(),
                item.denominator(),
                item.open(),
                item.overdue(),
                item.value(),
                rule.formula(),
                rule.source());
    }

    private static List<String> cells(@Nullable Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }
}
