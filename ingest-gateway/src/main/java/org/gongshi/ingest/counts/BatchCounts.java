package org.gongshi.ingest.counts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionError;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.views.View;
import org.springframework.stereotype.Component;

/**
 * How many rows an agency sent in a month, how many went back to it (退回) and why: "rejected:CREDIT_CODE_CHECK_DIGIT" counts the
 * rows with that error, mended or not. A row with several errors counts for each.
 */
@Component
final class BatchCounts {
    /** After this the last row that a batch returned is known here. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final View<Batch> batches;
    private final View<Rejection> rejections;
    private final Clock clock;
    private final Map<String, Map<String, Long>> settled = new ConcurrentHashMap<>();

    BatchCounts(View<Batch> finishedBatches, View<Rejection> rejectedRows, Clock clock) {
        this.batches = finishedBatches;
        this.rejections = rejectedRows;
        this.clock = clock;
    }

    List<Batch> of(String agency) {
        return batches.under(agency + "/");
    }

    Map<String, Long> of(List<Batch> batches, YearMonth month) {
        var counts = new TreeMap<String, Long>(Map.of("rows-received", 0L, "rows-rejected", 0L));
        batches.stream()
                .filter(batch ->
                        YearMonth.from(CivilDay.of(batch.getReceivedAt())).equals(month))
                .forEach(batch -> {
                    counts.merge("rows-received", batch.getReceived(), Long::sum);
                    counts.merge("rows-rejected", batch.getRejected(), Long::sum);
                    codes(batch).forEach((code, rows) -> counts.merge("rejected:" + code, rows, Long::sum));
                });
        return counts;
    }

    private Map<String, Long> codes(Batch batch) {
        if (batch.getRejected() == 0) {
            return Map.of();
        }
        var key = batch.getAgency() + "/" + batch.getId() + "/";
        return isSettled(batch) ? settled.computeIfAbsent(key, this::codes) : codes(key);
    }

    private boolean isSettled(Batch batch) {
        Instant known = clock.instant().minus(SETTLED);
        return batch.getDoneAt().filter(known::isAfter).isPresent();
    }

    private Map<String, Long> codes(String batch) {
        var codes = new TreeMap<String, Long>();
        rejections.forEachUnder(
                batch,
                row -> row.getErrors().stream()
                        .map(RejectionError::getCode)
                        .distinct()
                        .forEach(code -> codes.merge(code, 1L, Long::sum)));
        return codes;
    }
}
