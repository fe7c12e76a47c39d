package org.gongshi.bench.province;

import java.util.List;
import java.util.Map;

/** Which indicators the province knows the truth of. */
final class Indicators {
    /** Those that are verdicts of cards, and what the cards call them. */
    static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("publication.on-time", "publication"),
            Map.entry("withdrawal.on-time", "withdrawal"),
            Map.entry("review.coverage", "review"),
            Map.entry("record.coverage", "records"),
            Map.entry("recording.coverage", "recordings"),
            Map.entry("officers.certified", "officers"),
            Map.entry("certificate.shown", "certificate-shown"),
            Map.entry("notices.given", "notices"),
            Map.entry("matters.listed", "matter"),
            Map.entry("benchmark.respected", "benchmark"),
            Map.entry("time-limit.kept", "time-limit"),
            Map.entry("fulfilment.done", "fulfilment"),
            Map.entry("instruments.answered", "instrument"));

    static final List<String> ALL = List.of(
            "publication.on-time",
            "publication.days.median",
            "publication.days.p95",
            "withdrawal.on-time",
            "withdrawal.rate",
            "correction.rate",
            "review.coverage",
            "reviews.first-passed",
            "reviews.in-time",
            "reviews.same-day",
            "reviews.repeated",
            "record.coverage",
            "recording.coverage",
            "officers.certified",
            "certificate.shown",
            "notices.given",
            "matters.listed",
            "benchmark.respected",
            "time-limit.kept",
            "fulfilment.done",
            "instruments.answered",
            "manifests.missing",
            "manifests.extra",
            "self-reviews.on-time",
            "self-reviews.unqualified",
            "statistics.on-time",
            "audits.on-time",
            "series.gaps",
            "inspections.per-company",
            "staffing.reviewers",
            "staffing.recorders",
            "staffing.recording-sets",
            "staffing.recording-rooms",
            "training.hours",
            "training.sessions",
            "registers.complete",
            "submissions.rejected",
            "feed.accepted");

    /** Of all sector lines but market regulation. */
    static final String DELIVERED = "feed.delivered";

    private Indicators() {}
}
