package org.gongshi.search.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gongshi.search.topics.TopicUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Without Kafka nothing can be taken in and nothing is promised: 503, and when to come back. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReportOutage {
    private static final Logger LOG = LoggerFactory.getLogger(ReportOutage.class);

    private final ReportProblems problems;

    ReportOutage(ReportProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object topicsUnavailable(TopicUnavailableException e, HttpServletRequest request, Locale locale) {
        LOG.warn("answered 503: {}", e.getMessage());
        return request.getRequestURI().startsWith("/api/")
                ? problems.of(HttpStatus.SERVICE_UNAVAILABLE, locale)
                : new ModelAndView("forward:" + ReportsClosedController.PATH);
    }
}
