package org.gongshi.search.compliance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.VerdictName;

/**
 * What is measured (指标). Name, formula and source of each, in both languages, are {@code indicator.*} of the bundle
 * {@code compliance}.
 */
public enum Indicator {
    PUBLICATION_ON_TIME("publication.on-time", of(VerdictName.PUBLICATION)),
    WITHDRAWAL_ON_TIME("withdrawal.on-time", of(VerdictName.WITHDRAWAL)),
    REVIEW_COVERAGE("review.coverage", of(VerdictName.REVIEW)),
    RECORD_COVERAGE("record.coverage", of(VerdictName.RECORDS)),
    RECORDING_COVERAGE("recording.coverage", of(VerdictName.RECORDINGS)),
    OFFICERS_CERTIFIED("officers.certified", of(VerdictName.OFFICERS)),
    CERTIFICATE_SHOWN("certificate.shown", of(VerdictName.CERTIFICATE_SHOWN)),
    NOTICES_GIVEN("notices.given", of(VerdictName.NOTICES)),
    MATTERS_LISTED("matters.listed", of(VerdictName.MATTER)),
    BENCHMARK_RESPECTED("benchmark.respected", of(VerdictName.BENCHMARK)),
    TIME_LIMIT_KEPT("time-limit.kept", of(VerdictName.TIME_LIMIT)),
    FEED_DELIVERED("feed.delivered", of(VerdictName.DELIVERY)),
    FULFILMENT_DONE("fulfilment.done", of(VerdictName.FULFILMENT)),
    CORRECTION_RATE("correction.rate", new Measure.OfCounts("corrected", "decisions")),
    WITHDRAWAL_RATE("withdrawal.rate", new Measure.OfCounts("withdrawn", "decisions")),
    STAFFING_REVIEWERS("staffing.reviewers", new Measure.OfCounts("reviewers", "all-officers")),
    STAFFING_RECORDERS("staffing.recorders", new Measure.OfCounts("recorders", "all-officers")),
    STAFFING_RECORDING_SETS("staffing.recording-sets", new Measure.OfCounts("recording-sets", "all-officers")),
    TRAINING_HOURS("training.hours", new Measure.PerYear("training-hours", "all-officers")),
    REGISTERS_COMPLETE("registers.complete", new Measure.OfCounts("complete-entries", "entries")),
    SUBMISSIONS_REJECTED("submissions.rejected", new Measure.OfCounts("rows-rejected", "rows-received")),
    SERIES_GAPS("series.gaps", new Measure.OfGaps()),
    PUBLICATION_DAYS_MEDIAN("publication.days.median", new Measure.OfDays(50)),
    PUBLICATION_DAYS_P95("publication.days.p95", new Measure.OfDays(95));

    /** Counts beside those of verdicts. */
    public static final List<String> COUNTS = List.of(
            "cases",
            "decisions",
            "major",
            "backfilled",
            "corrected",
            "corrections",
            "withdrawn",
            "published",
            "withheld",
            "all-officers",
            "reviewers",
            "recorders",
            "recording-sets",
            "recording-rooms",
            "training-sessions",
            "training-hours",
            "entries",
            "complete-entries",
            "rows-received",
            "rows-rejected");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Each is a record of texts and numbers.
    private final Measure measure;

    /** How it is computed. */
    public sealed interface Measure {
        /** MET of all that were due. */
        record OfVerdict(String verdict) implements Measure {}

        record OfCounts(String part, String whole) implements Measure {}

        /** For each of the whole, as if the period were a year: the whole is counted anew each month. */
        record PerYear(String part, String whole) implements Measure {}

        /** Serials of document numbers that are missing between the first and the last. */
        record OfGaps() implements Measure {}

        /** Working days in which so many percent of the decisions were sent in. */
        record OfDays(int percent) implements Measure {}
    }

    Indicator(String code, Measure measure) {
        this.code = code;
        this.measure = measure;
    }

    private static Measure of(VerdictName verdict) {
        return new Measure.OfVerdict(Verdicts.name(verdict));
    }

    /** What programs call it. */
    public String code() {
        return code;
    }

    public Measure measure() {
        return measure;
    }

    public static Optional<Indicator> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
