package org.gongshi.search.api;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What may be kept of an answer. A list may be shown again for a moment, as long as it takes anyway until a change is seen; a
 * decision is asked for each time, and the answer is that the copy is still right.
 */
@Component
final class Copies {
    private final Duration listsFor;

    Copies(@Value("${gongshi.web.lists-for}") Duration listsFor) {
        this.listsFor = listsFor;
    }

    /** Names of codes are in the reader's language. */
    void list(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(listsFor).cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** Of what the answer tells; equal contents have equal tags, in every instance. */
    static String tag(Object... contents) {
        return Stream.of(contents)
                .map(Objects::hashCode)
                .map(Integer::toHexString)
                .reduce((one, other) -> one + "-" + other)
                .map(text -> "W/\"" + text + "\"")
                .orElseThrow();
    }
}
