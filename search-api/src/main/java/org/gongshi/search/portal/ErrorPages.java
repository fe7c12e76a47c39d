package org.gongshi.search.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongshi.search.api.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a failure looks like: a page for people, problem details for programs. */
@Controller
final class ErrorPages implements ErrorController {
    private static final List<Integer> WORDED = List.of(400, 403, 404, 405, 410, 429, 503);

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = status(request);
        return isProgram(request)
                ? ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(request, status, locale))
                : new ModelAndView(
                        "error",
                        Map.of(
                                "status",
                                WORDED.contains(status.value()) ? status.value() : 500,
                                "seconds",
                                seconds(response)),
                        status);
    }

    /** Until it may be asked again, as whoever refused it told; 0: nothing was told. */
    private static int seconds(HttpServletResponse response) {
        return Integer.parseInt(Objects.requireNonNullElse(response.getHeader(HttpHeaders.RETRY_AFTER), "0"));
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatusCode status, Locale locale) {
        var problem = problems.of(status, locale);
        problem.setInstance(URI.create(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
        return problem;
    }

    /** Whoever opens the address of the error page itself finds nothing. */
    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && (path.startsWith("/api/") || path.startsWith("/v3/"));
    }
}
