package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A question for indicators: one item for each agency and indicator, by the code of the agency.
 *
 * @param given parameters it was made from
 * @param indicators in their order
 * @param after agency and indicator of the last item told; null: from the start
 */
public record IndicatorQuery(
        NavigableMap<String, List<String>> given,
        List<CreditCode> agencies,
        List<Region> regions,
        List<String> sectors,
        List<DecisionKind> kinds,
        Period period,
        LocalDate today,
        List<Indicator> indicators,
        int size,
        @Nullable Cursor after) {
    static final String SHAPE = "[^\n]{1,100}\n[a-z0-9.\\-]{1,60}";

    /** Sums of as many agencies as the items of an answer need, and whether there are more. */
    public TallyQuery tallies() {
        return sums(
                period,
                Wanted.of(indicators),
                TallyQuery.By.AGENCY,
                after == null ? null : after.values().getFirst(),
                Math.ceilDiv(size, indicators.size()) + 2);
    }

    /** Sums of the same cases, or of those of another period. */
    public TallyQuery sums(Period during, Wanted wanted, TallyQuery.By by, @Nullable String first, int most) {
        return new TallyQuery(agencies, regions, sectors, kinds, during, today, wanted, by, first, most);
    }

    /** Only one agency is asked for. */
    public boolean isOfOne() {
        return agencies.size() == 1;
    }

    public IndicatorQuery pagesOf(int items) {
        return new IndicatorQuery(given, agencies, regions, sectors, kinds, period, today, indicators, items, after);
    }

    /** The same question, going on after the last item of an answer. */
    public IndicatorQuery after(String agency, String indicator) {
        return new IndicatorQuery(
                given,
                agencies,
                regions,
                sectors,
                kinds,
                period,
                today,
                indicators,
                size,
                new Cursor(List.of(agency, indicator)));
    }

    /** Items of this agency and indicator were told already. */
    public boolean isTold(String agency, Indicator indicator) {
        return after != null
                && agency.equals(after.values().getFirst())
                && indicators.indexOf(indicator)
                        <= Indicator.of(after.values().getLast())
                                .map(indicators::indexOf)
                                .orElse(-1);
    }

    /** A cursor as it stands in an address. */
    public String print(String agency, Indicator indicator) {
        return new Cursor(List.of(agency, indicator.code())).print(fingerprint(given));
    }

    static String fingerprint(Map<String, List<String>> given) {
        var asked = new TreeMap<>(given);
        asked.keySet().removeAll(List.of("cursor", "size"));
        return "indicators\n" + asked;
    }
}
