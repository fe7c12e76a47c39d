package org.gongshi.bench.province;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Questions drawn at random: what is told is as true as of all together, and equal to the cards behind it. */
final class RandomFilters {
    static final int MANY = 200;
    private static final int MONTHS = 12;

    private final Province province;
    private final Supervisors supervisors;
    private final Chance chance = new Chance(7);

    RandomFilters(Province province, Supervisors supervisors) {
        this.province = province;
        this.supervisors = supervisors;
    }

    private record Filter(String indicator, Place place, Span span) {
        @Override
        public String toString() {
            return "%s %s%s".formatted(indicator, span.name(), place.question());
        }
    }

    /** Questions whose answer is not as it is, and what it is. */
    List<String> wrong() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (int each = 0; each < MANY; each++) {
            var filter = new Filter(chance.oneOf(Indicators.ALL), place(), span());
            var told = supervisors.told(filter.indicator(), filter.span(), filter.place());
            var differences = province.differences(filter.indicator(), filter.place(), filter.span(), told);
            differences.addAll(cards(filter));
            if (!differences.isEmpty()) {
                wrong.add(filter + ": " + differences.getFirst());
            }
        }
        return wrong;
    }

    private Place place() {
        var bureau = chance.oneOf(province.bureaus());
        return chance.oneOf(List.of(
                Place.agency(bureau),
                Place.region(bureau, 2),
                Place.region(bureau, 4),
                Place.region(bureau, 6),
                Place.sector(bureau),
                Place.sector(bureau).and(Place.region(bureau, 4))));
    }

    private Span span() {
        var month = YearMonth.from(province.today()).minusMonths(chance.below(MONTHS));
        return chance.oneOf(List.of(Span.month(month), Span.quarter(month), Span.year(month.getYear())));
    }

    /** States of a verdict of which there are more or fewer cards than the truth has cases. */
    private List<String> cards(Filter filter) throws IOException, InterruptedException {
        var verdict = Indicators.VERDICTS.get(filter.indicator());
        if (verdict == null) {
            return List.of();
        }
        var truth = province.sum(filter.indicator(), filter.place(), filter.span());
        var question = "%s&from=%s&to=%s&verdict=%s"
                .formatted(
                        filter.place().question(),
                        filter.span().from(),
                        filter.span().to(),
                        verdict);
        var wrong = new ArrayList<String>();
        for (var state : List.of(
                new Cards("&state=MET", truth.part()),
                new Cards("&state=MISSED", truth.missed()),
                new Cards("&state=OPEN", truth.open() + truth.overdue()),
                new Cards("&overdue=true", truth.overdue()))) {
            long cards = supervisors.cards(question + state.question());
            if (cards != state.truth()) {
                wrong.add("%s: true %d, cards %d".formatted(state.question(), state.truth(), cards));
            }
        }
        return wrong;
    }

    private record Cards(String question, long truth) {}
}
