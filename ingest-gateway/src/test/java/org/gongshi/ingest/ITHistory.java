package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealServers.class)
class ITHistory {

    @TempDir
    Path folder;

    private static String line(String agency, String receivedAt) {
        var line = Samples.tree("{}").put("receivedAt", receivedAt).put("type", "decisions");
        line.set("body", Samples.penalty().put("agency", agency));
        return line.toString();
    }

    @Test
    void a_demonstration_takes_history_in_its_order_until_today_begins() throws Exception {
        String agency = Agencies.fresh();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        try (var gateway = RunningGateway.start(folder, "--gongshi.deployment.demo=true")
                        .ready();
                var log = CaseLog.read(true)) {
            gateway.agency(agency);
            // A year of its own, so that no other test's days are counted.
            String lines = String.join(
                    "\n",
                    "{\"day\":\"2026-03-05\"}",
                    line(agency, "2026-03-05T09:00:00+08:00"),
                    line(agency, "2026-03-04T09:00:00+08:00"),
                    "{\"day\":\"2026-03-06\"}",
                    line(agency, "2026-02-01T09:00:00+08:00"),
                    "{\"day\":\"" + today + "\"}");
            var taken = gateway.admin().batch("history", lines);
            assertThat(taken.status()).isEqualTo(202);
            var batch = gateway.admin().finished(taken);
            assertThat(batch.path("counts").path("accepted").asLong()).isEqualTo(4);
            assertThat(batch.path("errors")
                            .valueStream()
                            .map(error -> error.path("row").asLong()
                                    + error.path("code").asString()))
                    .contains("3HISTORY_ORDER", "5HISTORY_ORDER");
            var event = log.awaitOf(agency, 1).getFirst();
            assertThat(event.getHeader().getReceivedAt()).isEqualTo("2026-03-05T01:00:00Z");
            await().untilAsserted(() -> assertThat(daysAround(log, agency))
                    .containsExactly(LocalDate.of(2026, 3, 5), null, LocalDate.of(2026, 3, 6), today));
            assertThat(gateway.admin().batch("history", lines).codes()).containsExactly("HISTORY_CLOSED");
            assertThat(gateway.agency(agency).batch("history", lines).codes()).containsExactly("ADMIN_KEY_REQUIRED");
        }
    }

    /** What the agency's own partition holds of this test, in order; null for its decision. */
    private static java.util.List<LocalDate> daysAround(CaseLog log, String agency) {
        var days = java.util.Set.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6));
        int partition = log.seen().stream()
                .filter(record -> agency.equals(record.key()))
                .mapToInt(ConsumerRecord::partition)
                .findFirst()
                .orElseThrow();
        var own = log.seen().stream()
                .filter(record -> record.partition() == partition)
                .toList();
        int first = IntStream.range(0, own.size())
                .filter(at -> own.get(at).value() instanceof DayBegan began && days.contains(began.getDay()))
                .findFirst()
                .orElseThrow();
        return own.subList(first, own.size()).stream()
                .filter(record -> !(record.value() instanceof DecisionSubmitted) || agency.equals(record.key()))
                .map(record -> record.value() instanceof DayBegan began ? began.getDay() : null)
                .toList();
    }
}
