package org.gongshi.search.push;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A receiver's door: signed requests over HTTP. Redirections are not followed, so that nothing goes to somebody else. */
final class Door {
    /** The receiver has read the request and will never take it. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private static final JsonMapper JSON = new JsonMapper();

    /** What a receiver may say to a request; what it may say it holds: some five million lines. */
    private static final long LONGEST_ANSWER = 8L << 20;

    private static final long LONGEST_LIST = 256L << 20;
    /** A list is not made in the time of an answer. */
    private static final int LIST_TAKES = 30;

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
        var answer = send(receiver.door(), "POST", lines, LONGEST_ANSWER, answerWithin);
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
    String holdings() {
        var answer = send(receiver.holdings(), "GET", new byte[0], LONGEST_LIST, answerWithin.multipliedBy(LIST_TAKES));
        if (answer.statusCode() != 200) {
            throw new TroubleException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The client's own limit ends with the headers; this one holds until the last byte, so that nobody can keep us. */
    private HttpResponse<String> send(URI to, String method, byte[] body, long longest, Duration within) {
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-ndjson")
                .header(
                        Signature.HEADER,
                        Signature.of(receiver.secret(), clock.instant(), method, to.getRawPath(), body))
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), longest));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TroubleException("did not answer in time", e);
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new TroubleException(cause.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("stopping", e);
        } finally {
            answer.cancel(true);
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
