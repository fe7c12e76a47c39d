package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;

/**
 * For which annual statistics (行政执法统计年报).
 *
 * @param given parameters it was made from
 */
public record AnnualQuery(
        NavigableMap<String, List<String>> given,
        Year year,
        List<CreditCode> agencies,
        List<Region> regions,
        List<String> sectors) {

    /** By whose order penalties are counted. */
    public PenaltyOrder order() {
        String province = regions.isEmpty() ? "" : regions.getFirst().code().substring(0, 2);
        return PenaltyOrder.of(province, year.getValue());
    }

    /** The sums of all cases of the year, by kind. */
    public TallyQuery tallies(LocalDate today) {
        return new TallyQuery(
                agencies,
                regions,
                sectors,
                List.of(),
                Period.of(year),
                today,
                Wanted.only("decisions", "withdrawn"),
                TallyQuery.By.KIND,
                null,
                20);
    }

    /** What was published of the year, as the engine counts it. */
    public record Counts(
            Map<String, Long> kinds,
            Map<String, Long> penalties,
            long cents,
            Map<String, Long> permits,
            Map<String, Long> coercion) {}
}
