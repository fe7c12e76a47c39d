package org.gongshi.search.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A receiver's door: signed requests over HTTP. Redirections are not followed, so that nothing goes to somebody else. */
final class Door {
    /** The receiver has read the request and will never take it. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private static final JsonMapper JSON = new JsonMapper();

    private final Receiver receiver;
    private final Duration answerWithin;
    private final InstantSource clock;
    private final HttpClient http;

    Door(Receiver receiver, Duration answerWithin, InstantSource clock) {
        this.receiver = receiver;
        this.answerWithin = answerWithin;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(answerWithin).build();
    }

    /** What became of a request. */
    sealed interface Answer {
        /** @param body missing if there was none */
        record Taken(JsonNode body) implements Answer {}

        record Refused(int status) implements Answer {}
    }

    /** @throws TroubleException if nobody knows whether the receiver has it */
    Answer post(byte[] lines) {
        var answer = send(receiver.door(), "POST", lines, BodyHandlers.ofString());
        if (REFUSALS.contains(answer.statusCode())) {
            return new Answer.Refused(answer.statusCode());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new TroubleException("answered " + answer.statusCode());
        }
        return new Answer.Taken(read(answer.body()));
    }

    /**
     * What the receiver holds: {@code {"decisionId","edition"}} a line.
     *
     * @throws TroubleException if it doesn't tell
     */
    InputStream holdings() {
        var answer = send(receiver.holdings(), "GET", new byte[0], BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new TroubleException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private <T> HttpResponse<T> send(URI to, String method, byte[] body, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(to)
                .timeout(answerWithin)
                .header("Content-Type", "application/x-ndjson")
                .header(
                        Signature.HEADER,
                        Signature.of(receiver.secret(), clock.instant(), method, to.getRawPath(), body))
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new TroubleException(e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("stopping", e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException garbage) {
            throw new TroubleException("answered what is no JSON", garbage);
        }
    }
}
