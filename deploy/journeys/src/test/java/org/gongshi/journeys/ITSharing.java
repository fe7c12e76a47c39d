package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.journeys.Deployment.Agency;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand decisions go to receivers that misbehave, two hundred are taken back, and in the end all lists agree. Late,
 * for what it leaves behind would slow the others.
 */
@OnTheWholeProduct
@Order(Integer.MAX_VALUE - 1)
final class ITSharing {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DECISIONS = 10_000;
    private static final int TAKEN_BACK = 200;
    private static final int FIRST = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LOSES = "credit-china";
    private static final String FAILS = "enterprise-publicity";
    /** 必填 for organisations and sole traders; the legal representative stays inside by the policy of disclosure. */
    private static final List<String> NEEDED = List.of(
            "CF_XDR_MC",
            "CF_XDR_LB",
            "CF_XDR_SHXYM",
            "CF_WSH",
            "CF_WFXW",
            "CF_SY",
            "CF_YJ",
            "CF_CFLB",
            "CF_NR",
            "CF_NR_FK",
            "CF_JDRQ",
            "CF_YXQ",
            "CF_CFJG",
            "CF_CFJGDM",
            "CF_SJLY",
            "CF_SJLYDM");

    @Test
    void theLedgerAndTheReceiversOwnListsAgreeInTheEnd(Deployment gongshi) throws Exception {
        var receivers = new Receivers(gongshi);
        var agency = gongshi.agencies().stream()
                .filter(one -> one.name().contains("市场监督管理局"))
                .findFirst()
                .orElseThrow();
        var before = receivers.ledger(LOSES, agency).size();
        receivers.behave(LOSES, "DROPS");
        receivers.behave(FAILS, "DOWN");
        send(
                gongshi,
                agency,
                "decisions",
                serials(DECISIONS, serial -> Decisions.fine(agency, serial, "示例市报送%d号食品有限公司".formatted(serial))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receivers.metrics())
                        .containsPattern("gongshi_receivers_down\\{.*receiver=\"" + FAILS + "\".*} 1.0")
                        .containsPattern("gongshi_receivers_down\\{.*receiver=\"" + LOSES + "\".*} 0.0"));
        // Since it is down it took nothing; what it had said before that is known by now.
        var beforeIt = receivers.ledger(FAILS, agency).size();
        onlyWhoIsDownWaits(gongshi, receivers, agency, before, beforeIt);
        var gone = gone(receivers.ledger(LOSES, agency));
        var goneThere = gone(receivers.ledger(FAILS, agency));
        receivers.behave(FAILS, "ERROR");
        send(
                gongshi,
                agency,
                "withdrawals",
                serials(TAKEN_BACK, serial -> Decisions.withdrawal(agency, serial, "REVOKED")));
        receivers.behave(FAILS, "GARBAGE");
        receivers.behave(FAILS, "TWICE");
        awaitTaken(receivers, LOSES, agency, before + DECISIONS, gone + TAKEN_BACK);
        awaitTaken(receivers, FAILS, agency, beforeIt + DECISIONS, goneThere + TAKEN_BACK);

        receivers.behave(LOSES, "GOOD");
        receivers.behave(FAILS, "GOOD");
        var found = receivers.readBack(LOSES);
        assertThat(found.path("differences").path("MISSING").asInt()).isBetween(DECISIONS / 200, DECISIONS / 50);
        assertThat(receivers.readBack(FAILS).path("differences").isEmpty()).isTrue();

        for (var receiver : List.of(LOSES, FAILS)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(shown(receivers.ledger(receiver, agency)))
                            .isEqualTo(shown(receivers.list(receiver, agency))));
            assertThat(gone(receivers.ledger(receiver, agency))).isGreaterThanOrEqualTo(TAKEN_BACK);
        }
        assertThat(receivers.readBack(LOSES).path("differences").isEmpty()).isTrue();
        var one = shown(receivers.ledger(FAILS, agency)).keySet().iterator().next();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                gongshi.get(gongshi.search("/decisions/" + one)).text())
                        .contains("报送情况")
                        .containsPattern("已(接收|采用)"));
        everyRowIsWhole(receivers);
        aCopyAndTheChangesBehindItAreTheIndex(gongshi, receivers, agency);
    }

    /** The ledger says of each decision which of the two has it. */
    private static void onlyWhoIsDownWaits(Deployment gongshi, Receivers receivers, Agency agency, int had, int hadIt) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(receivers.ledger(LOSES, agency)).hasSizeGreaterThan(had + DECISIONS / 10);
            assertThat(receivers.ledger(FAILS, agency)).hasSize(hadIt);
            assertThat(gongshi.get(gongshi.gateway("/v1/deliveries?state=ROUTED"), agency.key())
                            .json()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("receiver").asString()))
                    .contains(FAILS);
        });
    }

    /** Without what was taken back: of a decision that it had lost before, a receiver keeps not even that. */
    private static Map<String, Integer> shown(Map<String, Integer> list) {
        var shown = new HashMap<>(list);
        shown.values().removeIf(edition -> edition < 0);
        return shown;
    }

    private static int gone(Map<String, Integer> list) {
        return list.size() - shown(list).size();
    }

    /** The records of the agency that were sent and taken, of whatever edition, and those of them that were taken back. */
    private static void awaitTaken(Receivers receivers, String receiver, Agency agency, int count, int gone) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var taken = receivers.ledger(receiver, agency);
                    assertThat(taken).hasSizeGreaterThanOrEqualTo(count);
                    assertThat(gone(taken)).isGreaterThanOrEqualTo(gone);
                });
    }

    private static String serials(int count, IntFunction<String> body) {
        return IntStream.range(FIRST, FIRST + count)
                .mapToObj(serial -> body.apply(serial).replace("\n", ""))
                .collect(Collectors.joining("\n"));
    }

    private static void send(Deployment gongshi, Agency agency, String type, String rows) throws Exception {
        var taken = gongshi.send(HttpRequest.newBuilder(gongshi.gateway("/v1/batches?type=" + type))
                .header("Authorization", "Bearer " + agency.key())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(rows)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        var batch =
                gongshi.gateway("/v1/batches/" + taken.json().path("batchId").asString());
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var counts = gongshi.get(batch, agency.key()).json().path("counts");
                    assertThat(counts.path("accepted").asInt())
                            .as(counts.toString())
                            .isEqualTo(rows.lines().count());
                });
    }

    private static void everyRowIsWhole(Receivers receivers) throws Exception {
        var rows =
                receivers.feed(LOSES, "penalties").lines().map(JSON::readTree).toList();
        assertThat(rows).hasSizeGreaterThan(DECISIONS);
        assertThat(rows.stream().filter(row -> !isWhole(row)).limit(3)).isEmpty();
        assertThat(rows.stream()
                        .filter(row -> row.path("action").asString().equals("WITHDRAW"))
                        .count())
                .isGreaterThanOrEqualTo(TAKEN_BACK);
    }

    private static boolean isWhole(JsonNode row) {
        var columns = row.path("columns");
        if (row.path("action").asString().equals("WITHDRAW")) {
            return List.of("CF_WSH").equals(List.copyOf(columns.propertyNames()));
        }
        var needed = NEEDED.stream()
                .filter(column -> !column.equals("CF_NR_FK")
                        || columns.path("CF_CFLB").asString().contains("罚款"))
                .filter(column -> !column.equals("CF_XDR_SHXYM")
                        || !columns.path("CF_XDR_LB").asString().equals("自然人"));
        return needed.noneMatch(column -> columns.path(column).asString("").isEmpty())
                && !columns.has("CF_FRDB")
                && columns.path("CF_JDRQ").asString().matches("\\d{4}/\\d{2}/\\d{2}")
                && columns.path("CF_NR_FK").asString("0.000000").matches("\\d+\\.\\d{6}");
    }

    private static void aCopyAndTheChangesBehindItAreTheIndex(Deployment gongshi, Receivers receivers, Agency agency)
            throws Exception {
        var snapshot = receivers.operate("snapshots").json();
        var copy = new HashMap<String, Integer>();
        apply(
                copy,
                receivers
                        .unpacked("/api/v1/snapshots/" + snapshot.path("file").asString())
                        .lines());
        var again = gongshi.submit(agency, Decisions.fine(agency, FIRST - 1, "示例市报送又一食品有限公司"));
        assertThat(again.status()).isEqualTo(202);
        var withdrawn = gongshi.withdraw(agency, Decisions.withdrawal(agency, FIRST + TAKEN_BACK, "REVOKED"));
        assertThat(withdrawn.status()).isEqualTo(202);
        var changes = gongshi.search(
                "/api/v1/changes?after=" + snapshot.path("position").asString());
        await().atMost(PATIENCE).untilAsserted(() -> {
            var up = new HashMap<>(copy);
            apply(up, gongshi.get(changes).text().lines());
            assertThat(up).containsKey(again.json().path("decisionId").asString());
            assertThat(up).isEqualTo(index(gongshi));
        });
    }

    private static void apply(Map<String, Integer> copy, Stream<String> lines) {
        lines.map(JSON::readTree).forEach(line -> {
            if (line.path("action").asString().equals("REMOVE")) {
                copy.remove(line.path("id").asString());
            } else {
                copy.put(line.path("id").asString(), line.path("edition").asInt());
            }
        });
    }

    /** Editions by decision, as the engine holds them, page by page. */
    private static Map<String, Integer> index(Deployment gongshi) throws Exception {
        var index = new HashMap<String, Integer>();
        String after = "";
        while (true) {
            var query =
                    "{\"size\":5000,\"_source\":[\"view.edition\",\"tombstone.edition\"],\"sort\":[{\"id\":\"asc\"}]"
                            + (after.isEmpty() ? "" : ",\"search_after\":[\"" + after + "\"]") + "}";
            var hits = gongshi.send(HttpRequest.newBuilder(gongshi.at(9200, "/decisions/_search"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(query)))
                    .json()
                    .path("hits")
                    .path("hits");
            if (hits.isEmpty()) {
                return index;
            }
            for (var hit : hits) {
                after = hit.path("_id").asString();
                var source = hit.path("_source");
                // What is gone without a trace keeps its place, empty.
                int edition = source.path("view").path("edition").asInt(0)
                        + source.path("tombstone").path("edition").asInt(0);
                if (edition > 0) {
                    index.put(after, edition);
                }
            }
        }
    }
}
