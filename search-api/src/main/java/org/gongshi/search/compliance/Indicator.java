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
    INSTRUMENTS_ANSWERED("instruments.answered", of(VerdictName.INSTRUMENT)),
    CORRECTION_RATE("correction.rate", new Measure.OfCounts("corrected", "decisions")),
    WITHDRAWAL_RATE("withdrawal.rate", new Measure.OfCounts("withdrawn", "decisions")),
    REVIEWS_FIRST_PASSED("reviews.first-passed", new Measure.OfCounts("reviews-first-passed", "reviews-first")),
    REVIEWS_IN_TIME("reviews.in-time", new Measure.OfCounts("reviews-in-time", "reviews-due")),
    REVIEWS_SAME_DAY("reviews.same-day", new Measure.OfCounts("reviews-same-day", "reviews-dated")),
    REVIEWS_REPEATED("reviews.repeated", new Measure.OfCounts("reviews-repeated", "reviews-worded")),
    REVIEWS_FORMALITY("reviews.formality", new Measure.OfSignals()),
    STAFFING_REVIEWERS("staffing.reviewers", new Measure.AtEnd("reviewers", "all-officers")),
    STAFFING_RECORDERS("staffing.recorders", new Measure.AtEnd("recorders", "all-officers")),
    STAFFING_RECORDING_SETS("staffing.recording-sets", new Measure.AtEnd("recording-sets", "all-officers")),
    STAFFING_RECORDING_ROOMS("staffing.recording-rooms", new Measure.AtEnd("recording-rooms", "agencies")),
    TRAINING_HOURS("training.hours", new Measure.PerYear("training-hours", "all-officers")),
    TRAINING_SESSIONS("training.sessions", new Measure.PerYear("training-sessions", "agencies")),
    REGISTERS_COMPLETE("registers.complete", new Measure.AtEnd("complete-entries", "entries")),
    REGISTERS_CURRENT("registers.current", new Measure.AtEnd("current-entries", "held-entries")),
    REGISTERS_AGE("registers.age", new Measure.AtEnd("held-days", "held-entries")),
    SUBMISSIONS_REJECTED("submissions.rejected", new Measure.OfReasons("rows-rejected", "rows-received", "rejected")),
    FEED_ACCEPTED("feed.accepted", new Measure.OfParts("accepted", "sent")),
    MANIFESTS_MISSING("manifests.missing", new Measure.OfCounts("manifest-missing", "manifest-declared")),
    MANIFESTS_EXTRA("manifests.extra", new Measure.OfCounts("manifest-extra", "manifest-declared")),
    SELF_REVIEWS_ON_TIME("self-reviews.on-time", new Measure.OfCounts("self-reviews-in-time", "self-reviews-due")),
    SELF_REVIEWS_UNQUALIFIED(
            "self-reviews.unqualified", new Measure.OfReasons("files-unqualified", "files-reviewed", "failed")),
    STATISTICS_ON_TIME("statistics.on-time", new Measure.OfCounts("statistics-in-time", "statistics-due")),
    AUDITS_ON_TIME("audits.on-time", new Measure.OfCounts("audits-in-time", "audits-due")),
    INSPECTIONS_PER_COMPANY("inspections.per-company", new Measure.OfInspections()),
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
            "held-entries",
            "current-entries",
            "held-days",
            "rows-received",
            "rows-rejected",
            "manifest-declared",
            "manifest-missing",
            "manifest-extra",
            "reviews",
            "reviews-first",
            "reviews-first-passed",
            "reviews-dated",
            "reviews-same-day",
            "reviews-due",
            "reviews-in-time",
            "reviews-worded",
            "reviews-repeated",
            "self-reviews-due",
            "self-reviews-in-time",
            "statistics-due",
            "statistics-in-time",
            "audits-due",
            "audits-in-time",
            "files-reviewed",
            "files-qualified",
            "files-excellent",
            "files-unqualified");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Each is a record of texts and numbers.
    private final Measure measure;

    /** How it is computed. */
    public sealed interface Measure {
        /** MET of all that were due. */
        record OfVerdict(String verdict) implements Measure {}

        record OfCounts(String part, String whole) implements Measure {}

        /** The same, and why: how much of the part has which reason. */
        record OfReasons(String part, String whole, String reasons) implements Measure {}

        /** What was of one sort by name, and of all that was of another. */
        record OfParts(String part, String whole) implements Measure {}

        /** What registers came to at the end of the last month of which they tell. */
        record AtEnd(String part, String whole) implements Measure {}

        /** What was done in the months of which registers tell, as if they were a year, for each of the whole at their end. */
        record PerYear(String part, String whole) implements Measure {}

        /** How many of the signals of {@link FormalityRules} reviews give. */
        record OfSignals() implements Measure {}

        /** Inspections for each company that was inspected. */
        record OfInspections() implements Measure {}

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
