package org.gongshi.ingest.counts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
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
    /** By agency; of the months that are still told. */
    private final Map<String, NavigableMap<YearMonth, Settled>> settled = new ConcurrentHashMap<>();

    BatchCounts(View<Batch> finishedBatches, View<Rejection> rejectedRows, Clock clock) {
        this.batches = finishedBatches;
        this.rejections = rejectedRows;
        this.clock = clock;
    }

    /** Batches whose rows were read for the last time, and their errors together. */
    private record Settled(Set<String> batches, Map<String, Long> codes) {
        static Settled none() {
            return new Settled(new HashSet<>(), new TreeMap<>());
        }

        boolean holds(Batch batch) {
            return batches.contains(batch.getId());
        }

        void add(Batch batch, Map<String, Long> more) {
            batches.add(batch.getId());
            more.forEach((code, rows) -> codes.merge(code, rows, Long::sum));
        }
    }

    List<Batch> of(String agency) {
        return batches.under(agency + "/");
    }

    /** @param sent all batches of one agency */
    Map<String, Long> of(List<Batch> sent, YearMonth month) {
        var then = sent.stream()
                .filter(batch ->
                        YearMonth.from(CivilDay.of(batch.getReceivedAt())).equals(month))
                .toList();
        var counts = new TreeMap<String, Long>();
        counts.put("rows-received", then.stream().mapToLong(Batch::getReceived).sum());
        counts.put("rows-rejected", then.stream().mapToLong(Batch::getRejected).sum());
        codes(then.stream().filter(batch -> batch.getRejected() > 0).toList(), month)
                .forEach((code, rows) -> counts.put("rejected:" + code, rows));
        return counts;
    }

    private Map<String, Long> codes(List<Batch> rejected, YearMonth month) {
        if (rejected.isEmpty()) {
            return Map.of();
        }
        var known = settled(rejected.getFirst().getAgency(), month);
        rejected.stream()
                .filter(this::isSettled)
                .filter(batch -> !known.holds(batch))
                .forEach(batch -> known.add(batch, codes(batch)));
        var codes = new TreeMap<>(known.codes());
        rejected.stream()
                .filter(batch -> !known.holds(batch))
                .forEach(batch -> codes(batch).forEach((code, rows) -> codes.merge(code, rows, Long::sum)));
        return codes;
    }

    private Settled settled(String agency, YearMonth month) {
        var months = settled.computeIfAbsent(agency, _ -> new TreeMap<>());
        months.headMap(month.minusMonths(MonthlyCounts.A_YEAR)).clear();
        return months.computeIfAbsent(month, _ -> Settled.none());
    }

    private boolean isSettled(Batch batch) {
        Instant known = clock.instant().minus(SETTLED);
        return batch.getDoneAt().filter(known::isAfter).isPresent();
    }

    private Map<String, Long> codes(Batch batch) {
        var codes = new TreeMap<String, Long>();
        rejections.forEachUnder(
                batch.getAgency() + "/" + batch.getId() + "/",
                row -> row.getErrors().stream()
                        .map(RejectionError::getCode)
                        .distinct()
                        .forEach(code -> codes.merge(code, 1L, Long::sum)));
        return codes;
    }
}
