package org.gongshi.local.gateway;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.gongshi.local.processes.StartFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks to one gateway with one key. */
public final class GatewayClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String url;
    private final String key;

    public GatewayClient(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /**
     * What the gateway said.
     *
     * @param body an empty object where it sent none, or no JSON
     */
    public record Answer(int status, JsonNode body) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Problem documents (RFC 9457) carry their sentence in {@code detail} or {@code title}. */
        public String problem() {
            String detail = body.path("detail").asString(body.path("title").asString(""));
            return status + (detail.isEmpty() ? "" : " " + detail);
        }
    }

    public Answer get(String path) throws InterruptedException {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) throws InterruptedException {
        return send("DELETE", path, null, null);
    }

    public Answer put(String path, Object body) throws InterruptedException {
        return send("PUT", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer post(String path, Object body) throws InterruptedException {
        return send("POST", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer post(String path, String contentType, Path file) throws InterruptedException {
        try {
            return send("POST", path, contentType, BodyPublishers.ofFile(file));
        } catch (FileNotFoundException missing) {
            throw new StartFailure("there is no file " + file, missing);
        }
    }

    /** One segment of a path, or one value of a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, @Nullable String type, @Nullable BodyPublisher body)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException unreachable) {
            throw new StartFailure(
                    "the gateway at %s doesn't answer (%s); start it with ./gongshi up, or name another instance with --port-offset"
                            .formatted(url, unreachable),
                    unreachable);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            JsonNode parsed = JSON.readTree(body);
            return parsed == null || parsed.isMissingNode() ? JsonNodeFactory.instance.objectNode() : parsed;
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
