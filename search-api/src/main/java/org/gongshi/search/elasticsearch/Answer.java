package org.gongshi.search.elasticsearch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.registers.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The engine's answer to one of several questions; decisions or entries, as was asked.
 *
 * @param exact false if there are more than were counted
 * @param newest first day of the newest version counted; null if that wasn't asked or there is none
 * @param months with at least one decision
 */
public record Answer(
        long total,
        boolean exact,
        List<DecisionView> decisions,
        List<Entry> entries,
        @Nullable LocalDate newest,
        Map<YearMonth, Long> months) {

    /** To a question that wasn't worth asking. */
    public static final Answer NOTHING = new Answer(0, true, List.of(), List.of(), null, Map.of());
}
