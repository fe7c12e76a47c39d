package org.gongshi.ingest.desk;

import java.util.Locale;
import org.gongshi.ingest.batch.BatchSummary;

/** A batch in a list. */
record BatchRow(
        String id,
        String type,
        String receivedAt,
        String state,
        String tone,
        String received,
        String accepted,
        String rejected,
        String duplicate,
        String pending,
        boolean dryRun) {

    static BatchRow of(BatchSummary batch, DeskWording wording, Locale locale) {
        var counts = batch.counts();
        return new BatchRow(
                batch.id(),
                wording.rows(locale, batch.type()),
                Formats.brief(batch.receivedAt()),
                wording.text(locale, "batchState." + batch.state()),
                !batch.isDone() ? "plain" : counts.rejected() > 0 ? "warn" : "good",
                Formats.count(counts.received()),
                Formats.count(counts.accepted()),
                Formats.count(counts.rejected()),
                Formats.count(counts.duplicate()),
                Formats.count(counts.pending()),
                batch.dryRun());
    }
}
