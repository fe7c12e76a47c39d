package org.gongshi.ingest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.gongshi.local.testing.RealServers;
import org.gongshi.secrecy.DeploymentSecret;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on free ports beside the real servers, and a caller with the operator's key. */
final class RunningGateway implements AutoCloseable {
    private static final String ADMIN_KEY = "operators-key-of-this-test-run";
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // Where a test doesn't say how long it waits: a busy machine needs its time.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final ConfigurableApplicationContext context;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
        this.url = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** An answer, its body as JSON where it is JSON. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> codes() {
            return body().path("errors")
                    .valueStream()
                    .map(error -> error.path("code").asString(""))
                    .toList();
        }
    }

    static RunningGateway start(Path folder, String... settings) throws IOException {
        return beside(RealServers.bootstrapServers(), folder, settings);
    }

    static RunningGateway beside(String kafka, Path folder, String... settings) throws IOException {
        Path secrets = secret(folder, "secrets.json");
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--server.address=127.0.0.1",
                "--gongshi.kafka.bootstrap-servers=" + kafka,
                "--gongshi.kafka.registry=" + RealServers.registryUrl(),
                "--gongshi.deployment.data-dir=" + folder.resolve("data"),
                "--gongshi.deployment.secrets=" + secrets,
                "--gongshi.reports.secrets=" + secret(folder, "report-secrets.json"),
                "--gongshi.counts.tell=1s",
                "--gongshi.deployment.instance=" + folder.getFileName(),
                "--gongshi.access.admin-key-hash=" + DigestUtils.sha256Hex(ADMIN_KEY)));
        all.addAll(List.of(settings));
        return new RunningGateway(SpringApplication.run(IngestGateway.class, all.toArray(String[]::new)));
    }

    private static Path secret(Path folder, String name) throws IOException {
        Path secret = folder.resolve(name);
        if (!Files.exists(secret)) {
            DeploymentSecret.create(secret);
        }
        return secret;
    }

    RunningGateway ready() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> management("/actuator/health/readiness").status() == 200);
        return this;
    }

    /** For a browser. */
    String address(String path) {
        return url + path;
    }

    Answer management(String path) throws IOException, InterruptedException {
        var port = context.getEnvironment().getRequiredProperty("local.management.port");
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    /** Registers an agency and makes a key for it. */
    Caller agency(String creditCode, Map<String, String> more) throws IOException, InterruptedException {
        var entry = JSON.createObjectNode()
                .put("validFrom", "2020-01-01")
                .put("name", "示例区市场监督管理局(示例)")
                .put("region", "330106")
                .put("sector", "market-regulation");
        more.forEach(entry::put);
        var put = admin().put("/v1/registers/agencies/" + creditCode, entry.toString());
        if (put.status() != 200) {
            throw new IllegalStateException(put.text());
        }
        var made = admin().post("/v1/admin/keys", "{\"agency\":\"" + creditCode + "\"}");
        return new Caller(
                made.body().path("key").asString(), made.body().path("id").asString());
    }

    Caller agency(String creditCode) throws IOException, InterruptedException {
        return agency(creditCode, Map.of());
    }

    /** A caller of another gateway of the same deployment, at this one. */
    Caller same(Caller elsewhere) {
        return new Caller(elsewhere.key, elsewhere.id);
    }

    Caller admin() {
        return new Caller(ADMIN_KEY, "admin");
    }

    Caller nobody() {
        return new Caller("", "");
    }

    /** Whoever calls with a key. */
    final class Caller {
        final String key;
        final String id;

        private Caller(String key, String id) {
            this.key = key;
            this.id = id;
        }

        Answer get(String path, String... headers) throws IOException, InterruptedException {
            return call(path, "GET", BodyPublishers.noBody(), headers);
        }

        Answer delete(String path) throws IOException, InterruptedException {
            return call(path, "DELETE", BodyPublishers.noBody());
        }

        Answer put(String path, String json, String... headers) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
            all.addAll(List.of(headers));
            return call(path, "PUT", text(json), all.toArray(String[]::new));
        }

        Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
            all.addAll(List.of(headers));
            return call(path, "POST", text(json), all.toArray(String[]::new));
        }

        Answer post(String path, byte[] body, String contentType) throws IOException, InterruptedException {
            return call(path, "POST", BodyPublishers.ofByteArray(body), "Content-Type", contentType);
        }

        Answer put(String path, byte[] body) throws IOException, InterruptedException {
            return call(path, "PUT", BodyPublishers.ofByteArray(body), "Content-Type", "application/octet-stream");
        }

        Answer batch(String type, String lines) throws IOException, InterruptedException {
            return call("/v1/batches?type=" + type, "POST", text(lines), "Content-Type", "application/x-ndjson");
        }

        byte[] download(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
            return http.send(request.build(), BodyHandlers.ofByteArray()).body();
        }

        /** The batch when nothing of it is pending any more. */
        JsonNode finished(Answer taken) {
            return await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> get(taken.body().path("statusUrl").asString()).body(),
                            batch -> batch.path("state").asString("").equals("DONE"));
        }

        private Answer call(String path, String method, BodyPublisher body, String... headers)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
            if (!key.isEmpty()) {
                request.header("Authorization", "Bearer " + key);
            }
            return send(headers.length == 0 ? request : request.headers(headers));
        }
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(
                request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
