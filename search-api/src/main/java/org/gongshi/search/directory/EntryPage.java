package org.gongshi.search.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a register.
 *
 * @param onAnotherDay the day asked for, in words; null: today
 * @param holds in words: since when and until when; null: nothing holds on that day
 * @param today address of what holds today
 */
record EntryPage(
        String slug,
        String id,
        String title,
        String agency,
        String agencyPath,
        @Nullable String onAnotherDay,
        @Nullable String holds,
        List<EntryLine> lines,
        List<Period> history,
        String today) {

    /** One version. */
    record Period(String from, @Nullable String to, String title, String href, boolean isShown) {}
}
