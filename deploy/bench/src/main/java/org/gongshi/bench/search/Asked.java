package org.gongshi.bench.search;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to be repeated.
 *
 * @param body null: a GET
 * @param contentType of the body, and of the answer that is accepted
 */
record Asked(
        URI uri, @Nullable String contentType, @Nullable String body) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Empty if there is no body. */
    String text() {
        return Objects.requireNonNullElse(body, "");
    }

    HttpRequest request() {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        return body == null || contentType == null
                ? request.build()
                : request.header("Content-Type", contentType)
                        .header("Accept", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }
}
