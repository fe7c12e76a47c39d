package org.gongshi.ingest.context;

import java.util.List;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.exchange.RecordingManner;
import org.jspecify.annotations.Nullable;

/**
 * What the registers said about an act.
 *
 * @param matter as listed that day; null if it names none that was
 * @param isMatterAsked whether it names an item and the agency kept a list that day
 * @param review the first entry of the review catalogue that covers it
 * @param recording the first entry of the recording catalogue that covers it
 * @param power null where the agency lists none
 * @param withinBenchmark whether the fine lies within the benchmark of its item; null where none says how much
 */
public record Resolved(
        @Nullable EntryVersion matter,
        boolean isMatterAsked,
        @Nullable CatalogueMatch review,
        @Nullable Recording recording,
        List<OfficerOnDay> officers,
        @Nullable PowerOnDay power,
        @Nullable Boolean withinBenchmark) {

    /** What was asked about says nothing that registers know of. */
    public static final Resolved NOTHING = new Resolved(null, false, null, null, List.of(), null, null);

    /** An entry of the recording catalogue, and how it wants it. */
    record Recording(EntryVersion entry, RecordingManner manner) {}

    /** Writes it into an event's context. */
    public Context.Builder onto(Context.Builder context) {
        return context.setMatter(matter)
                .setMatterNamed(isMatterAsked)
                .setReviewCatalogue(review == null ? null : review.entry())
                .setRecordingCatalogue(recording == null ? null : recording.entry())
                .setRecordingManner(recording == null ? null : recording.manner())
                .setOfficers(officers)
                .setPower(power)
                .setWithinBenchmark(withinBenchmark);
    }
}
