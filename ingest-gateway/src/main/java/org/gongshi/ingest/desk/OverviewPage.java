package org.gongshi.ingest.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what needs somebody, what came in today, how good it was.
 *
 * @param duties what needs somebody; empty: nothing does
 * @param last when the agency last sent anything; null: never
 * @param today numbers of today
 * @param counts rows of its batches by their fate
 * @param months the last twelve, oldest first
 * @param share decisions on time in these months
 */
record OverviewPage(
        List<Duty> duties,
        @Nullable String last,
        List<Figure> today,
        List<Figure> counts,
        List<Month> months,
        String share,
        List<Fault> faults,
        List<BatchRow> batches) {

    /** Something to be done, and where. */
    record Duty(String count, String text, String address, String tone) {}

    /**
     * A month's decisions on time and late.
     *
     * @param x where its bar stands
     * @param onTimeHeight height of the part on time, of {@code 160}
     */
    record Month(String name, long onTime, long late, String share, int x, long onTimeHeight, long lateHeight) {}

    /** An error that occurs often. */
    record Fault(String code, String message, String count) {}
}
