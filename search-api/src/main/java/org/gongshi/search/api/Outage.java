package org.gongshi.search.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.indexing.LogUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Without index or log nothing can be answered: 503, and when to come back. */
@ControllerAdvice
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    @ExceptionHandler
    void indexUnavailable(IndexUnavailableException e, HttpServletResponse response) throws IOException {
        comeBack(e, response);
    }

    @ExceptionHandler
    void logUnavailable(LogUnavailableException e, HttpServletResponse response) throws IOException {
        comeBack(e, response);
    }

    private static void comeBack(RuntimeException e, HttpServletResponse response) throws IOException {
        LOG.warn("answered 503: {}", e.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(COME_BACK.toSeconds()));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
