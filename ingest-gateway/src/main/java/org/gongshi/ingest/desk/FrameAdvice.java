package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.gongshi.ingest.desk.FormDoor.ForeignFormException;
import org.gongshi.ingest.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and every failure a page. Never shows or logs a message of an exception. */
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FrameAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(FrameAdvice.class);

    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        return frames.around(request, locale);
    }

    @ExceptionHandler
    ModelAndView onAnything(Exception thrown, HttpServletRequest request, Locale locale) {
        HttpStatus status = status(thrown);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("{} at {}", thrown.getClass().getName(), thrown.getStackTrace()[0]);
        }
        return new ModelAndView(
                "desk/failure", Map.of("status", status.value(), "frame", frames.around(request, locale)), status);
    }

    private static HttpStatus status(Exception thrown) {
        return switch (thrown) {
            case ForeignFormException _ -> HttpStatus.FORBIDDEN;
            case UnavailableException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case ErrorResponse response ->
                known(HttpStatus.resolve(response.getStatusCode().value()));
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static HttpStatus known(@Nullable HttpStatus status) {
        return switch (status) {
            case null -> HttpStatus.INTERNAL_SERVER_ERROR;
            case NOT_FOUND, METHOD_NOT_ALLOWED -> HttpStatus.NOT_FOUND;
            case HttpStatus other when other.is4xxClientError() -> HttpStatus.BAD_REQUEST;
            case HttpStatus _ -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
