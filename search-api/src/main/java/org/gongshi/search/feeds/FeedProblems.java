package org.gongshi.search.feeds;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gongshi.search.api.Problems;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What receivers are told when something is wrong. */
@Component
public final class FeedProblems {
    private final Problems problems;
    private final Wording wording;
    private final JsonMapper json;

    FeedProblems(Problems problems, Wording wording, JsonMapper json) {
        this.problems = problems;
        this.wording = wording;
        this.json = json;
    }

    /** One thing that is wrong with an answer, by its place in the request. */
    record Flaw(String pointer, String code, String message) {}

    public void unknownKey(HttpServletResponse response, Locale locale) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        send(response, problems.of(HttpStatus.UNAUTHORIZED, locale));
    }

    /** @param known names of the parameters that there are */
    public void badQuery(HttpServletResponse response, List<QueryFlaw> flaws, List<String> known, Locale locale)
            throws IOException {
        send(response, problems.badQuery(flaws, known, locale));
    }

    public void badPosition(HttpServletResponse response, Locale locale) throws IOException {
        send(response, coded(HttpStatus.BAD_REQUEST, "POSITION_INVALID", locale));
    }

    /** Positions of another generation say nothing about this one's log. */
    public void expired(HttpServletResponse response, Locale locale) throws IOException {
        send(response, coded(HttpStatus.GONE, "POSITION_EXPIRED", locale));
    }

    void unknownFile(HttpServletResponse response, Locale locale) throws IOException {
        send(response, problems.of(HttpStatus.NOT_FOUND, locale));
    }

    void refused(HttpServletResponse response, List<Flaw> flaws, Locale locale) throws IOException {
        var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, locale);
        problem.setProperty("errors", flaws);
        send(response, problem);
    }

    String message(String code, Locale locale) {
        return wording.text(locale, "feeds." + code);
    }

    private ProblemDetail coded(HttpStatus status, String code, Locale locale) {
        var problem = problems.of(status, locale);
        problem.setTitle(message(code + ".title", locale));
        problem.setDetail(message(code, locale));
        problem.setProperty("code", code);
        return problem;
    }

    private void send(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
