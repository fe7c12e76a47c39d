package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Differences between log and index that somebody planted are found and repaired; an index is rebuilt under writes. */
@ExtendWith(RealServers.class)
class ITIndexOperations {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_GENERATION = 1L << Integer.SIZE;

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void theSweepFindsAndRepairsWhateverWasPlanted() throws Exception {
        String missing = published();
        String older = published();
        String altered = published();
        String ahead = published();
        String surplus = Samples.id();
        String gone = published();
        search.takeBack(gone);
        await().atMost(PATIENCE).until(() -> status(gone) == 410);
        String index = shown();
        String source = source(index, altered);

        engine("DELETE", "/" + index + "/_doc/" + missing, "");
        engine("DELETE", "/" + index + "/_doc/" + older, "");
        // A deleted document's version is forgotten after a second and a refresh.
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            engine("POST", "/" + index + "/_refresh", "");
            plant(index, older, 1, source.replace(altered, older).replace("\"edition\":2", "\"edition\":1"));
            return true;
        });
        plant(index, altered, FIRST_GENERATION + 2, source.replace("罚款五千元", "罚款五十元"));
        plant(index, ahead, FIRST_GENERATION + 9, source.replace(altered, ahead));
        plant(index, surplus, FIRST_GENERATION + 1, source.replace(altered, surplus));
        plant(index, gone, FIRST_GENERATION + 8, source.replace(altered, gone));
        engine("POST", "/" + index + "/_refresh", "");
        assertThat(search.get("/api/v1/decisions/" + altered).body()).contains("罚款五十元");

        var report = search.operate("sweep/decisions");

        assertThat(report.get("differences").toString())
                .contains("\"MISSING\":1", "\"OLDER\":1", "\"ALTERED\":2", "\"SURPLUS\":2");
        assertThat(report.get("repaired").asInt()).isEqualTo(6);
        assertThat(List.of(status(missing), status(older), status(altered), status(ahead)))
                .containsOnly(200);
        assertThat(List.of(status(surplus), status(gone))).containsOnly(410);
        assertThat(search.get("/api/v1/decisions/" + altered).body()).contains("罚款五千元");
        String ofAnotherRelease = "decisions-g1-0badf00d-1";
        engine("PUT", "/" + ofAnotherRelease, "");
        assertThat(search.operate("sweep/decisions").get("differences")).isEmpty();
        assertThat(exists(ofAnotherRelease)).isFalse();
        assertThat(exists(shown())).isTrue();
        assertThat(search.operate("sweep/editions").get("differences")).isEmpty();
        assertThat(search.fetch(search.managementAddress() + "/actuator/prometheus")
                        .body())
                .contains("gongshi_index_differences_total{", "gongshi_index_repaired_total{", "gongshi_index_lag{")
                .contains("gongshi_index_sweep_last{");
        publishNext(ahead);
        await().atMost(PATIENCE)
                .until(() -> search.get("/api/v1/decisions/" + ahead).body().contains("第三版"));
    }

    @Test
    void anIndexIsRebuiltUnderWritesAndSearchNeverStops() throws Exception {
        var before = IntStream.range(0, 200).mapToObj(i -> sent()).toList();
        String gone = published();
        search.takeBack(gone);
        await().atMost(PATIENCE).until(() -> status(gone) == 410 && status(before.getLast()) == 200);
        // What a compacted topic forgets: known to the index alone.
        String forgotten = Samples.id();
        plant(shown(), forgotten, FIRST_GENERATION + 5, "{\"id\":\"%s\",\"removed\":true}".formatted(forgotten));
        String old = shown();
        var failed = new AtomicInteger();
        var asked = new AtomicInteger();
        var over = new AtomicBoolean();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                failed.addAndGet(search.get("/api/v1/decisions?size=1").statusCode() == 200 ? 0 : 1);
                failed.addAndGet(status(before.getFirst()) == 200 ? 0 : 1);
                asked.incrementAndGet();
            }
        });

        assertThat(search.operate("indexes/decisions").get("rebuilding").asBoolean())
                .isTrue();
        var during = new ArrayList<String>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            during.add(sent());
            return !shown().equals(old);
        });
        await().atMost(PATIENCE).until(() -> !exists(old));
        over.set(true);
        reader.join();

        assertThat(asked.get()).isGreaterThan(10);
        assertThat(failed.get()).isZero();
        await().atMost(PATIENCE).until(() -> during.stream().allMatch(id -> status(id) == 200));
        assertThat(before).allMatch(id -> status(id) == 200);
        assertThat(List.of(status(gone), status(forgotten))).containsOnly(410);
        assertThat(search.operate("sweep/decisions").get("differences")).isEmpty();
        await().atMost(PATIENCE).until(() -> !standing().get("rebuilding").asBoolean());
    }

    private static String published() {
        String id = sent();
        await().atMost(PATIENCE).until(() -> status(id) == 200);
        return id;
    }

    private static String sent() {
        String id = Samples.id();
        search.publish(Samples.penalty().setDecisionId(id).setEdition(2).build());
        return id;
    }

    private static void publishNext(String id) {
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setEdition(3)
                .setTitle("第三版")
                .build());
    }

    private static int status(String id) {
        return search.get("/api/v1/decisions/" + id).statusCode();
    }

    private static JsonNode standing() {
        return RunningSearch.json(search.fetch(search.managementAddress() + "/actuator/indexes"))
                .valueStream()
                .filter(index -> index.get("index").asString().equals("decisions"))
                .findFirst()
                .orElseThrow();
    }

    private static String shown() {
        return standing().get("shown").asString();
    }

    private static String source(String index, String id) throws IOException, InterruptedException {
        return RunningSearch.json(search.fetch(RealServers.elasticsearchUrl() + "/" + index + "/_doc/" + id))
                .get("_source")
                .toString();
    }

    private static void plant(String index, String id, long version, String source)
            throws IOException, InterruptedException {
        engine("PUT", "/%s/_doc/%s?version=%d&version_type=external_gte".formatted(index, id, version), source);
    }

    private static boolean exists(String index) {
        return search.fetch(RealServers.elasticsearchUrl() + "/" + index).statusCode() == 200;
    }

    private static void engine(String method, String path, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(RealServers.elasticsearchUrl() + path))
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }
    }
}
