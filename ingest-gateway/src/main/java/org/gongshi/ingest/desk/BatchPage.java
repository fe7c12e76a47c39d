package org.gongshi.ingest.desk;

import java.util.List;
import org.gongshi.ingest.batch.BatchSummary;
import org.jspecify.annotations.Nullable;

/**
 * The page of a batch.
 *
 * @param stages what happens to it, in order
 * @param bar counts beside each other, for the picture
 * @param rows of this page, each with what was found in it
 * @param next number of the next page of rows; null: this is the last
 */
record BatchPage(
        BatchSummary batch,
        String type,
        String receivedAt,
        List<Stage> stages,
        List<Figure> bar,
        List<Row> rows,
        int number,
        @Nullable Integer next) {

    /**
     * A stage of a batch.
     *
     * @param state done, open or missing: not known here
     */
    record Stage(String name, String state, String at, String text) {}

    /** A row and what was found in it. */
    record Row(long row, boolean rejected, List<Found> findings) {}

    /** One thing found, at the field as people call it. */
    record Found(String field, String value, String message, String fix) {}
}
