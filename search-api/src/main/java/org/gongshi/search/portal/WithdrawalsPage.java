package org.gongshi.search.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of decisions that were taken back.
 *
 * @param next address of the next page; null: this is the last
 * @param first address of the first page; null: this is it
 */
record WithdrawalsPage(
        String total,
        List<Row> rows,
        List<Choice> agencies,
        List<Choice> years,
        boolean narrowed,
        @Nullable String next,
        @Nullable String first) {

    /** What may be said of one; dates as in tables. */
    record Row(
            String path,
            String agency,
            String kind,
            String decidedOn,
            @Nullable String publishedOn,
            String withdrawnOn,
            String reason,
            String basis) {}

    /** A value to narrow the list by, and how many it has. */
    record Choice(String value, String label, String count, boolean chosen) {}
}
