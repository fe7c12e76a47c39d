package org.gongshi.ingest.counts;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gongshi.exchange.Batch;
import org.gongshi.ingest.days.CivilDay;

/** How many rows an agency sent in a month, and how many went back to it (退回). */
final class BatchCounts {
    private BatchCounts() {}

    static Map<String, Long> of(List<Batch> batches, YearMonth month) {
        var sent = batches.stream()
                .filter(batch ->
                        YearMonth.from(CivilDay.of(batch.getReceivedAt())).equals(month))
                .toList();
        return Map.of(
                "rows-received", sent.stream().mapToLong(Batch::getReceived).sum(),
                "rows-rejected", sent.stream().mapToLong(Batch::getRejected).sum());
    }
}
