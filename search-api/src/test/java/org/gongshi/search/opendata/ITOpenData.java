package org.gongshi.search.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Tombstone;
import org.gongshi.local.testing.RealServers;
import org.gongshi.search.AuditLog;
import org.gongshi.search.RunningSearch;
import org.gongshi.search.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A re-user takes everything, keeps up, and ends with what is public: no more, no less. */
@ExtendWith(RealServers.class)
final class ITOpenData {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses(), "--gongshi.open-data.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static PublicDecision decision(String id, int edition) {
        return Samples.penalty().setDecisionId(id).setEdition(edition).build();
    }

    private static Tombstone tombstone(String id, int edition) {
        return Samples.tombstone().setDecisionId(id).setEdition(edition).build();
    }

    private static List<JsonNode> changes(String after) {
        var answer = search.get("/api/v1/changes?after=" + after);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JSON::readTree).toList();
    }

    /** Editions by decision, as a re-user who follows the rules keeps them; a tombstone counts as its edition, negative. */
    private static void apply(Map<String, Integer> copy, List<JsonNode> lines) {
        for (var line : lines) {
            var id = line.path("id").asString();
            switch (line.path("action").asString()) {
                case "PUBLISH" -> copy.put(id, line.path("edition").asInt());
                case "TOMBSTONE" -> copy.put(id, -line.path("edition").asInt());
                default -> copy.remove(id);
            }
        }
    }

    private static Map<String, Integer> ofMine(Map<String, Integer> copy, List<String> mine) {
        var only = new TreeMap<>(copy);
        only.keySet().retainAll(mine);
        return only;
    }

    @Test
    void aCopyAndTheChangesBehindItAreWhatIsPublic() throws Exception {
        var ids = List.of(Samples.id(), Samples.id(), Samples.id(), Samples.id());
        search.publish(decision(ids.get(0), 1));
        search.publish(decision(ids.get(1), 1));
        search.publish(decision(ids.get(2), 1));
        search.publish(decision(ids.get(1), 2));
        var built = search.operate("snapshots");

        var copy = new TreeMap<String, Integer>();
        apply(copy, lines(fetched(built)));
        assertThat(ofMine(copy, ids)).isEqualTo(Map.of(ids.get(0), 1, ids.get(1), 2, ids.get(2), 1));
        assertThat(built.path("decisions").asLong() + built.path("tombstones").asLong())
                .isEqualTo(copy.size());

        search.publish(tombstone(ids.get(0), 2));
        search.takeBack(ids.get(2));
        search.publish(decision(ids.get(3), 1));
        apply(copy, changes(built.path("position").asString()));
        assertThat(ofMine(copy, ids)).isEqualTo(Map.of(ids.get(0), -2, ids.get(1), 2, ids.get(3), 1));

        var whole = new TreeMap<String, Integer>();
        apply(whole, changes("0"));
        assertThat(ofMine(copy, ids)).isEqualTo(ofMine(whole, ids));
        assertThat(search.get("/data/dictionary").body()).contains("decision.penalty.fine", "罚款金额");
        assertThat(search.get("/data/licence?lang=en").body()).contains("within 24 hours");
    }

    /** Days go by; what is taken back today leaves every copy that is kept, and no more than seven are. */
    @Test
    void olderCopiesLoseWhatWasTakenBackAndSevenAreKept() throws Exception {
        var stays = Samples.id();
        var goes = Samples.id();
        search.publish(decision(stays, 1));
        search.publish(decision(goes, 1));
        var built = search.operate("snapshots");
        for (int days = 1; days <= 8; days++) {
            age(built, days);
        }

        search.takeBack(goes);
        search.operate("snapshots");

        var kept = JSON.readTree(search.get("/api/v1/snapshots").body())
                .path("items")
                .valueStream()
                .toList();
        assertThat(kept).hasSize(7);
        assertThat(kept.getFirst().path("date")).isEqualTo(built.path("date"));
        for (var copy : kept) {
            assertThat(lines(fetched(copy)))
                    .extracting(line -> line.path("id").asString())
                    .contains(stays)
                    .doesNotContain(goes);
        }
    }

    /** The copy as it would be had it been made so many days earlier. */
    private static void age(JsonNode built, int days) throws IOException {
        var date = LocalDate.parse(built.path("date").asString()).minusDays(days);
        var file = "decisions-" + date + ".ndjson.gz";
        Files.copy(folder.resolve(built.path("file").asString()), folder.resolve(file));
        var older = ((ObjectNode) built.deepCopy()).put("file", file).put("date", date.toString());
        Files.write(folder.resolve(file + ".json"), JSON.writeValueAsBytes(older));
    }

    /** A part of the changes costs as much as the whole: it is for agencies with a key. */
    @Test
    void aPartOfTheChangesIsForThoseWithAKey() {
        for (var part : List.of("subject=" + Samples.COMPANY, "region=330100", "kind=PENALTY")) {
            assertThat(search.get("/api/v1/changes?" + part).statusCode()).isEqualTo(401);
            assertThat(search.get("/api/v1/changes?" + part, "Authorization", "Bearer nobodys_key")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void anAgencyReadsThePartItAskedForAndThatIsRecorded() {
        var mine = Samples.id();
        var other = Samples.id();
        var key = search.keyOf(Samples.OTHER_AGENCY);
        search.publish(
                Samples.penalty().setDecisionId(mine).setMatter("M-" + mine).build());
        search.publish(Samples.permit().setDecisionId(other).build());

        var part = search.get(
                "/api/v1/changes?kind=PENALTY&region=330100000000&subject=" + Samples.COMPANY, "Authorization", key);

        assertThat(part.statusCode()).as(part.body()).isEqualTo(200);
        assertThat(part.body()).contains(mine).doesNotContain(other);
        assertThat(search.get("/api/v1/changes?region=330200", "Authorization", key)
                        .body())
                .doesNotContain(mine);
        var item = search.get("/api/v1/changes?matter=M-" + mine, "Authorization", key);
        assertThat(item.body().lines().filter(line -> line.contains("PUBLISH"))).hasSize(1);
        assertThat(item.body()).contains("\"matter\":\"M-" + mine + "\"");
        var id = key.substring("Bearer ".length(), key.indexOf('_'));
        assertThat(AuditLog.read())
                .filteredOn(read -> read.contains(Samples.OTHER_AGENCY + "/" + id))
                .hasSize(3)
                .anyMatch(read -> read.contains("subject=" + Samples.COMPANY + "&region=330100&kind=PENALTY"));
    }

    @Test
    void aPartThatCannotBeReadIsRefusedWithAllThatIsWrong() {
        var answer = search.get("/api/v1/changes?kind=FINE&region=x&colour=red");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("NOT_A_KIND", "NOT_A_REGION", "UNKNOWN_PARAMETER", "\"fix\"");
    }

    /** Wherever a reader stopped, what follows is the rest and nothing of what came before. */
    @Test
    void aReaderThatGoesOnAnywhereEndsAlike() {
        var ids = List.of(Samples.id(), Samples.id());
        var start = changes("0");
        var from = start.isEmpty() ? "0" : start.getLast().path("position").asString();
        search.publish(decision(ids.get(0), 1));
        search.publish(decision(ids.get(1), 1));
        search.publish(decision(ids.get(0), 2));
        search.publish(tombstone(ids.get(1), 2));

        var all = changes(from);
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < all.size(); i++) {
            assertThat(texts(changes(all.get(i).path("position").asString())))
                    .isEqualTo(texts(all.subList(i + 1, all.size())));
        }
        assertThat(search.get("/api/v1/changes?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(search.get("/api/v1/changes?after="
                                + all.getLast().path("position").asString() + "&wait=1s")
                        .body())
                .isEmpty();
    }

    private static List<String> texts(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> line.path("id").asString()
                        + line.path("edition").asInt(0)
                        + line.path("action").asString())
                .toList();
    }

    private static byte[] fetched(JsonNode snapshot) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(search.address() + "/api/v1/snapshots/"
                                    + snapshot.path("file").asString()))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())))
                    .isEqualTo(snapshot.path("sha256").asString());
            return answer.body();
        }
    }

    private static List<JsonNode> lines(byte[] packed) throws IOException {
        var lines = new ArrayList<JsonNode>();
        new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), UTF_8)
                .lines()
                .forEach(line -> lines.add(JSON.readTree(line)));
        return lines;
    }
}
