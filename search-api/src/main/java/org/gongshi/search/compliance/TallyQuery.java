package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which sums are asked for.
 *
 * @param wanted what the sums are to tell
 * @param by what each sum is of
 * @param first the first group to tell of, in the order of their names; null: from the start
 * @param most groups
 */
public record TallyQuery(
        List<CreditCode> agencies,
        List<Region> regions,
        List<String> sectors,
        List<DecisionKind> kinds,
        Period period,
        LocalDate today,
        Wanted wanted,
        By by,
        @Nullable String first,
        int most) {

    /** What a sum is of. */
    public enum By {
        ALL,
        /** To which the cases count. */
        AGENCY,
        CITY,
        COUNTY,
        KIND,
        MONTH
    }

    /** The cases behind the sums. */
    public CardFilter cases() {
        return cards(null);
    }

    /** The cards behind what is overdue. */
    public CardFilter overdue() {
        return cards(true);
    }

    private CardFilter cards(@Nullable Boolean overdue) {
        return new CardFilter(
                agencies, regions, sectors, kinds, List.of(), List.of(), period.from(), period.to(), overdue);
    }
}
