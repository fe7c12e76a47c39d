package org.gongshi.search.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;
import org.gongshi.exchange.OfficialColumn;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.local.receiver.Conduct;
import org.gongshi.local.receiver.Conduct.Manner;
import org.gongshi.local.receiver.DemoReceiver;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.gongshi.search.RunningSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real receiver misbehaves in every way it can; nothing is lost, nothing floods it, and all of it is seen. */
@ExtendWith(RealServers.class)
final class ITPush {
    private static final String NAME = "enterprise-publicity";
    private static final String AGENCY = "11330106MB0000001G";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int PER_SECOND = 200;
    private static final int AT_ONCE = 50;

    @TempDir
    private static Path folder;

    private static DemoReceiver receiver;
    private static RunningSearch search;

    @BeforeAll
    static void start() throws IOException {
        receiver = DemoReceiver.start(0, folder, Map.of(NAME, "a secret"));
        search = RunningSearch.on(
                RealServers.addresses(),
                "--gongshi.push.addresses=" + NAME + "=" + receiver.door(NAME),
                "--gongshi.push.secrets=" + NAME + "=a secret",
                "--gongshi.push.at-once=" + AT_ONCE,
                "--gongshi.push.per-second=" + PER_SECOND,
                "--gongshi.push.answer-within=1s",
                "--gongshi.push.shortest-pause=100ms",
                "--gongshi.push.longest-pause=500ms");
    }

    @AfterAll
    static void stop() {
        search.close();
        receiver.close();
    }

    private static String id(String series, int number) {
        var id = new StringBuilder(AGENCY + "-" + series);
        for (int rest = number; id.length() < 35; rest /= 32) {
            id.append(ALPHABET.charAt(rest % 32));
        }
        return id.toString();
    }

    private static void publish(String series, int number, int edition) {
        var id = id(series, number);
        search.publish(
                Objects.requireNonNull(Topics.CREDIT.get(NAME)),
                id,
                CreditRecord.newBuilder()
                        .setDecisionId(id)
                        .setEdition(edition)
                        .setAgency(AGENCY)
                        .setAction(CreditAction.PUBLISH)
                        .setTable(OfficialTable.PENALTIES)
                        .setDocumentNumber("示市监罚〔2026〕" + number + "号")
                        .setDecidedOn(LocalDate.of(2026, 3, 5))
                        .setDueOn(LocalDate.of(2026, 3, 16))
                        .setColumns(List.of(new OfficialColumn("CF_WSH", "示市监罚〔2026〕" + number + "号")))
                        .build());
    }

    /** What the fold would say of it. */
    private static void took(String series, int number) {
        var id = id(series, number);
        search.publish(
                Topics.CREDIT_DELIVERIES,
                id + "/" + NAME,
                Delivery.newBuilder()
                        .setDecisionId(id)
                        .setReceiver(NAME)
                        .setAgency(AGENCY)
                        .setReceiptId("a receipt")
                        .setEdition(1)
                        .setAction(CreditAction.PUBLISH)
                        .setTable(OfficialTable.PENALTIES)
                        .setState(DeliveryState.ACCEPTED)
                        .setStateAt(Instant.now())
                        .setRoutedAt(Instant.now())
                        .setDueOn(LocalDate.of(2026, 3, 16))
                        .build());
    }

    private static long held(String series) {
        return receiver.holds(NAME).keySet().stream()
                .filter(id -> id.startsWith(AGENCY + "-" + series))
                .count();
    }

    private static String metrics() {
        return search.fetch(search.managementAddress() + "/actuator/prometheus").body();
    }

    private static void awaitHeld(String series, long count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> held(series) == count);
    }

    @Test
    void aReceiverThatIsBackGetsEverythingAndNotAllAtOnce() {
        for (var manner : List.of(Manner.DOWN, Manner.ERROR, Manner.GARBAGE, Manner.SLOW)) {
            receiver.behave(NAME, new Conduct(manner, 100, Duration.ofSeconds(2), null));
            int before = receiver.requests(NAME);
            IntStream.range(0, 150)
                    .forEach(number ->
                            publish("a" + manner.name().toLowerCase(Locale.ROOT).charAt(0), number, 1));
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.requests(NAME) > before + 1);
            assertThat(metrics()).containsPattern("gongshi_receivers_down\\{.*receiver=\"" + NAME + "\".*} 1.0");
        }

        var back = Instant.now();
        receiver.behave(NAME, Conduct.GOOD);
        awaitHeld("a", 600);

        // Three whole batches may have gone out before the pace holds.
        assertThat(Duration.between(back, Instant.now())).isGreaterThan(Duration.ofMillis(1000L * 400 / PER_SECOND));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> metrics()
                        .contains("gongshi_receivers_down{application=\"search-api\",receiver=\"" + NAME + "\"} 0.0"));
    }

    @Test
    void whoeverSaysEverythingTwiceOrLivesInAnotherYearGetsTheLatestEdition() {
        receiver.behave(NAME, Conduct.of(Manner.TWICE));
        publish("b", 1, 1);
        publish("b", 1, 2);
        receiver.behave(NAME, Conduct.of(Manner.WRONG_CLOCK));
        publish("b", 2, 1);
        awaitHeld("b", 2);
        await().untilAsserted(() -> assertThat(receiver.holds(NAME)).containsEntry(id("b", 1), 2));
        receiver.behave(NAME, Conduct.GOOD);
    }

    @Test
    void whatIsDroppedInSilenceIsFoundInOneCycle() {
        receiver.behave(NAME, Conduct.of(Manner.DROPS));
        int all = 400;
        IntStream.range(0, all).forEach(number -> publish("j", number, 1));
        long dropped = IntStream.range(0, all)
                .filter(number -> Math.floorMod(id("j", number).hashCode(), 100) == 0)
                .count();
        assertThat(dropped).isPositive();
        awaitHeld("j", all - dropped);
        IntStream.range(0, all).forEach(number -> took("j", number));
        receiver.behave(NAME, Conduct.GOOD);

        var report = search.operate("readback/" + NAME);

        assertThat(report.path("differences").path("MISSING").asLong()).isEqualTo(dropped);
        assertThat(report.path("repaired").asLong()).isEqualTo(dropped);
        assertThat(held("j")).isEqualTo(all);
        assertThat(metrics()).containsPattern("gongshi_receivers_differences\\{.*difference=\"MISSING\".*} " + dropped);
        assertThat(search.operate("readback/" + NAME).path("differences").has("MISSING"))
                .isFalse();
    }
}
