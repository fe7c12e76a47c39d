package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongshi.search.decisions.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A question for cards, the latest first.
 *
 * @param given parameters it was made from
 * @param today by which it is told what is overdue
 * @param cursor null: from the start
 */
public record CardQuery(
        NavigableMap<String, List<String>> given,
        CardFilter filter,
        LocalDate today,
        int size,
        @Nullable Cursor cursor) {
    /** Values of a cursor: milliseconds of the day, and the id. */
    static final String SHAPE = "-?[0-9]{1,18}\n[^\n]{1,400}";

    /** A cursor as it stands in an address. */
    public String print(Cursor next) {
        return next.print(fingerprint(given));
    }

    /** The same question, going on after the last card of an answer. */
    public CardQuery from(Cursor next) {
        return new CardQuery(given, filter, today, size, next);
    }

    public CardQuery pagesOf(int rows) {
        return new CardQuery(given, filter, today, rows, cursor);
    }

    static String fingerprint(Map<String, List<String>> given) {
        var asked = new TreeMap<>(given);
        asked.keySet().removeAll(List.of("cursor", "size"));
        return "cards\n" + asked;
    }
}
