package org.gongshi.streams.fold;

import java.time.Instant;
import java.util.Optional;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.RecordingMade;
import org.gongshi.exchange.RecordingManner;

/** Audio-visual recording (音像记录) of a stage that the agency's catalogue wants recorded from beginning to end. */
final class RecordingRules {
    private RecordingRules() {}

    /** Whether it was; empty where nothing asks for it. */
    static Optional<Boolean> recorded(RecordSubmitted submitted) {
        return submitted
                .getHeader()
                .getContext()
                .getRecordingManner()
                .filter(manner -> manner == RecordingManner.FULL)
                .map(_ -> isCovered(submitted));
    }

    /** One recording, or several that follow each other, from the beginning of the stage to its end as far as those are stated. */
    private static boolean isCovered(RecordSubmitted submitted) {
        var recordings = submitted.getRecordings();
        return !recordings.isEmpty()
                && submitted
                        .getStartedAt()
                        .map(start -> recordings.stream().anyMatch(each -> beginsBy(each, start)))
                        .orElse(true)
                && submitted
                        .getEndedAt()
                        .map(end -> recordings.stream().anyMatch(each -> lastsUntil(each, end)))
                        .orElse(true);
    }

    private static boolean beginsBy(RecordingMade recording, Instant start) {
        return recording.getStartedAt().map(begun -> !begun.isAfter(start)).orElse(true);
    }

    private static boolean lastsUntil(RecordingMade recording, Instant end) {
        return recording.getEndedAt().map(ended -> !ended.isBefore(end)).orElse(true);
    }
}
