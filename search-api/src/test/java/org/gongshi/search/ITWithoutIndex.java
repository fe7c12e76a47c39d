package org.gongshi.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Elasticsearch is out of service, the rest goes on. */
@ExtendWith(RealServers.class)
class ITWithoutIndex {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        // Nothing listens on port 1.
        search = RunningSearch.on(
                RealServers.addresses(),
                "--gongshi.elasticsearch.address=http://127.0.0.1:1",
                "--gongshi.open-data.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void thePagesAndTheInterfaceSayWhenToComeBack() {
        var program = search.get("/api/v1/decisions?q=%E9%A4%90%E9%A5%AE");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Retry-After")).contains("5");
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");

        var person = search.get("/search?q=%E9%A4%90%E9%A5%AE", "Accept", "text/html");
        assertThat(person.statusCode()).isEqualTo(503);
        assertThat(person.headers().firstValue("Retry-After")).contains("5");
        assertThat(person.body()).contains("查询暂时不可用");
        assertThat(search.get("/withdrawals").statusCode()).isEqualTo(503);
        assertThat(search.get("/status").body()).contains("查询的目录暂时没有应答", "处理到哪里，暂时不知道");

        assertThat(search.get("/").body()).contains("目录暂时读不到", "未知");
        assertThat(search.fetch(search.managementAddress() + "/actuator/health/readiness")
                        .statusCode())
                .isEqualTo(503);
        assertThat(search.fetch(search.managementAddress() + "/actuator/health/liveness")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whoever takes everything reads the log and a file on the disk: the engine isn't asked. */
    @Test
    void theWholePublicSetIsServedAllTheSame() throws IOException, InterruptedException {
        var before = Samples.id();
        var after = Samples.id();
        search.publish(Samples.penalty().setDecisionId(before).build());

        var built = search.operate("snapshots");

        assertThat(search.get("/api/v1/snapshots").body())
                .contains(built.path("sha256").asString());
        assertThat(unpacked("/api/v1/snapshots/" + built.path("file").asString()))
                .contains(before);
        search.publish(Samples.penalty().setDecisionId(after).build());
        var behind =
                search.get("/api/v1/changes?after=" + built.path("position").asString());
        assertThat(behind.statusCode()).isEqualTo(200);
        assertThat(behind.body()).contains(after).doesNotContain(before);
        assertThat(search.get("/api/v1/changes").body()).contains(before, after);
    }

    private static String unpacked(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(search.address() + path)).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8);
        }
    }

    /** Nobody takes the calls that reach this port: whoever asks waits for nothing. Callers here hang up after 20 seconds. */
    @Test
    void readersAreToldBeforeTheirPatienceEnds() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var waiting = RunningSearch.on(
                        RealServers.addresses(),
                        "--gongshi.elasticsearch.address=http://127.0.0.1:" + silent.getLocalPort())) {
            assertThat(waiting.get("/search?q=%E9%A4%90%E9%A5%AE", "Accept", "text/html")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(waiting.get("/api/v1/decisions").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void withoutKafkaNothingIsPromised() {
        // Nothing listens on port 1.
        try (var deaf = RunningSearch.on(RealServers.addresses(), "--gongshi.kafka.bootstrap-servers=127.0.0.1:1")) {
            var program = deaf.post(
                    "/api/v1/complaints",
                    "application/json",
                    "{\"agency\":\"%s\",\"text\":\"执法人员当场大声斥责。\"}".formatted(Samples.AGENCY));
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).contains("5");
            assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");

            var person = deaf.get("/complaints?q=%E5%B8%82%E5%9C%BA", "Accept", "text/html");
            assertThat(person.statusCode()).isEqualTo(503);
            assertThat(person.body()).contains("暂时无法办理", "<h1");
            assertThat(deaf.get("/complaints").statusCode()).isEqualTo(200);
        }
    }
}
