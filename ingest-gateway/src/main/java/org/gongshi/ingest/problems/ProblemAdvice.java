package org.gongshi.ingest.problems;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever a controller or the framework throws into a problem; never shows or logs a message of an exception. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int PLACES = 6;

    @ExceptionHandler
    ResponseEntity<Object> onUnavailable(UnavailableException unavailable, Locale locale) {
        // Our own words, and never a submitted value among them.
        LOG.warn("not taken in: {}", unavailable.getMessage());
        return Problem.answer(ErrorCode.UNAVAILABLE, locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> onMultipart(MultipartException broken, Locale locale) {
        return broken instanceof ErrorResponse tooLarge
                        && tooLarge.getStatusCode().value() == 413
                ? Problem.answer(ErrorCode.TOO_LARGE, locale, "")
                : Problem.answer(ErrorCode.BAD_REQUEST, locale);
    }

    /** The caller hung up, or fell silent: whoever may still listen must not read a success. */
    @ResponseStatus(HttpStatus.REQUEST_TIMEOUT)
    @ExceptionHandler({AsyncRequestNotUsableException.class, org.apache.catalina.connector.ClientAbortException.class})
    void onHangUp(IOException gone) {
        LOG.debug("caller hung up: {}", gone.getClass().getName());
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnything(Exception thrown, Locale locale) {
        if (thrown instanceof HttpMediaTypeNotSupportedException unsupported) {
            return Problem.answer(
                    ErrorCode.MEDIA_TYPE, locale, MediaType.toString(unsupported.getSupportedMediaTypes()));
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException unsupported) {
            return Problem.answer(ErrorCode.METHOD_NOT_ALLOWED, locale, methods(unsupported));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException wrong) {
            return Problem.answer(ErrorCode.PARAMETER, locale, wrong.getName(), allowed(wrong.getRequiredType()));
        }
        if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return Problem.answer(code(response.getStatusCode().value()), locale);
        }
        LOG.error("{} at {}", thrown.getClass().getName(), places(thrown));
        return Problem.answer(ErrorCode.INTERNAL, locale);
    }

    private static String allowed(@Nullable Class<?> type) {
        return type == boolean.class ? "true | false" : type == LocalDate.class ? "2026-03-05" : "";
    }

    private static String methods(HttpRequestMethodNotSupportedException unsupported) {
        var methods = unsupported.getSupportedHttpMethods();
        return methods == null ? "" : methods.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.TOO_LARGE;
            default -> ErrorCode.BAD_REQUEST;
        };
    }

    private static String places(Exception thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(PLACES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
