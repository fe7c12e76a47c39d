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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import org.gongshi.local.receiver.DemoReceiver.Push;
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
    private static final String OTHER = "credit-china";
    private static final String AGENCY = "11330106MB0000001G";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int PER_SECOND = 400;
    private static final int AT_ONCE = 10;
    /** A day has so many pauses of five minutes; here they are of twenty milliseconds. */
    private static final long TRIES_OF_A_DAY = Duration.ofDays(1).dividedBy(Duration.ofMinutes(5));

    private static final Queue<Push> PUSHES = new ConcurrentLinkedQueue<>();

    @TempDir
    private static Path folder;

    private static DemoReceiver receiver;
    private static RunningSearch search;

    @BeforeAll
    static void start() throws IOException {
        receiver = DemoReceiver.start(0, folder, Map.of(NAME, "a secret", OTHER, "another"), PUSHES::add);
        search = RunningSearch.on(
                RealServers.addresses(),
                "--gongshi.push.addresses=%s=%s,%s=%s"
                        .formatted(NAME, receiver.door(NAME), OTHER, receiver.door(OTHER)),
                "--gongshi.push.secrets=%s=a secret,%s=another".formatted(NAME, OTHER),
                "--gongshi.push.at-once=" + AT_ONCE,
                "--gongshi.push.per-second=" + PER_SECOND,
                "--gongshi.push.answer-within=3s",
                "--gongshi.push.shortest-pause=5ms",
                "--gongshi.push.longest-pause=20ms");
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
        publish(NAME, series, number, edition);
    }

    private static void publish(String to, String series, int number, int edition) {
        var id = id(series, number);
        search.publish(
                Objects.requireNonNull(Topics.CREDIT.get(to)),
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
        return held(NAME, series);
    }

    private static long held(String at, String series) {
        return receiver.holds(at).keySet().stream()
                .filter(id -> id.startsWith(AGENCY + "-" + series))
                .count();
    }

    private static String metrics() {
        return search.fetch(search.managementAddress() + "/actuator/prometheus").body();
    }

    private static void awaitHeld(String series, long count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> held(series) == count);
    }

    private static void awaitDown(boolean isDown) {
        var line = "gongshi_receivers_down\\{.*receiver=\"" + NAME + "\".*} " + (isDown ? "1.0" : "0.0");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metrics()).containsPattern(line));
    }

    /** Of all that came within a second of any push. */
    private static long mostInASecond(List<Push> pushes) {
        return pushes.stream()
                .mapToLong(first -> pushes.stream()
                        .filter(push -> !push.at().isBefore(first.at())
                                && push.at().isBefore(first.at().plusSeconds(1)))
                        .mapToLong(Push::records)
                        .sum())
                .max()
                .orElse(0);
    }

    private static List<Push> pushesSince(Instant time) {
        return PUSHES.stream()
                .filter(push -> push.receiver().equals(NAME) && push.at().isAfter(time))
                .toList();
    }

    /** As often as a day holds at the product's own pauses it is asked in vain; the other receiver never waits. */
    @Test
    void aReceiverThatWasDownForADayLosesNothingAndIsNotFlooded() {
        receiver.behave(NAME, Conduct.of(Manner.DOWN));
        var gone = Instant.now();
        IntStream.range(0, 600).forEach(number -> publish("d", number, 1));
        awaitDown(true);
        IntStream.range(0, 100).forEach(number -> publish(OTHER, "d", number, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> held(OTHER, "d") == 100);
        assertThat(metrics())
                .containsPattern("gongshi_receivers_down\\{.*receiver=\"" + OTHER + "\".*} 0.0")
                .doesNotContainPattern("gongshi_receivers_failures_total\\{.*receiver=\"" + OTHER + "\"");
        await().atMost(Duration.ofSeconds(60)).until(() -> pushesSince(gone).size() >= TRIES_OF_A_DAY);
        assertThat(held("d")).isZero();
        publish("d", 0, 2);

        var back = Instant.now();
        receiver.behave(NAME, Conduct.GOOD);
        awaitHeld("d", 600);

        await().untilAsserted(() -> assertThat(receiver.holds(NAME)).containsEntry(id("d", 0), 2));
        // What may be sent at once, and what was on its way when the second began.
        assertThat(mostInASecond(pushesSince(back))).isBetween((long) AT_ONCE, PER_SECOND + 2L * AT_ONCE);
        awaitDown(false);
    }

    @Test
    void whateverIsWrongWithAReceiverItGetsAllOfItInTheEnd() {
        for (var manner : List.of(Manner.ERROR, Manner.GARBAGE, Manner.SLOW, Manner.WRONG_CLOCK)) {
            var since = Instant.now();
            receiver.behave(NAME, new Conduct(manner, 100, Duration.ofSeconds(6), null));
            publish("a" + manner.name().toLowerCase(Locale.ROOT).charAt(0), 1, 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> pushesSince(since).size() > 2);
            awaitDown(true);
        }

        receiver.behave(NAME, Conduct.GOOD);
        awaitHeld("a", 4);
        awaitDown(false);
    }

    /** What is said twice of one edition is one answer, at our time and not at the receiver's. */
    @Test
    void whoeverSaysEverythingTwiceIsHeardOnce() {
        receiver.behave(NAME, Conduct.of(Manner.TWICE));
        double before = accepted();
        publish("b", 1, 1);
        awaitHeld("b", 1);
        publish("b", 1, 2);
        await().untilAsserted(() -> assertThat(receiver.holds(NAME)).containsEntry(id("b", 1), 2));
        await().untilAsserted(() -> assertThat(accepted() - before).isEqualTo(2));
        receiver.behave(NAME, Conduct.GOOD);
    }

    private static double accepted() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("gongshi_receivers_answers_total"))
                .filter(line -> line.contains("ACCEPTED") && line.contains(NAME))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
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
