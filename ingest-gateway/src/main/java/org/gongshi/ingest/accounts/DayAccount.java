package org.gongshi.ingest.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as declared and as it arrived (当日清单核对).
 *
 * @param agrees whether all that was declared arrived, and no more; false for a day on which something arrived undeclared
 * @param receiptId of the manifest that holds; null if the day is undeclared
 * @param declaredAt null if the day is undeclared
 * @param kinds every kind that was declared or arrived
 */
record DayAccount(
        LocalDate date,
        State state,
        boolean agrees,
        @Nullable String receiptId,
        @Nullable Instant declaredAt,
        List<KindAccount> kinds) {

    /** Whether the agency has said what it made that day; a declared zero is a word, silence is none. */
    enum State {
        DECLARED,
        UNDECLARED
    }

    /**
     * One kind of decision.
     *
     * @param declared null if the agency said nothing of it
     * @param arrived decisions made that day that were taken in so far
     * @param difference arrived less declared; null if nothing was declared
     */
    record KindAccount(
            String kind,
            @Nullable Long declared,
            long arrived,
            @Nullable Long difference) {}
}
