package org.gongshi.search.reports;

import java.util.List;
import java.util.Locale;
import org.gongshi.search.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is wrong, as problem details (RFC 9457): every flaw at once, never what was written. */
@Component
public final class ReportProblems {
    /** When to come back while Kafka is away. */
    private static final int SECONDS = 5;

    private final Wording wording;

    ReportProblems(Wording wording) {
        this.wording = wording;
    }

    /** One thing that is wrong. */
    record Flaw(String pointer, String code, String message, String fix) {}

    public ResponseEntity<ProblemDetail> flaws(List<ReportFlaw> flaws, Locale locale) {
        var problem = problem(status(flaws), locale);
        problem.setProperty(
                "errors",
                flaws.stream()
                        .map(flaw -> new Flaw(
                                flaw.field().isEmpty() ? "" : "/" + flaw.field(),
                                flaw.code().name(),
                                message(flaw, locale),
                                fix(flaw, locale)))
                        .toList());
        return answer(problem);
    }

    /** A status in the words of this door. */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, Locale locale) {
        return answer(problem(status, locale));
    }

    /** What is wrong and what to do, in one. */
    public String joined(ReportFlaw flaw, Locale locale) {
        return wording.text(locale, "report.flaw.joined", message(flaw, locale), fix(flaw, locale));
    }

    String message(ReportFlaw flaw, Locale locale) {
        String key = "report.field." + flaw.field();
        String field =
                flaw.code() == ReportFlaw.Code.UNKNOWN_FIELD ? flaw.field() : wording.textOr(locale, key, flaw.field());
        return wording.text(locale, "report.flaw." + flaw.code(), field);
    }

    String fix(ReportFlaw flaw, Locale locale) {
        return wording.text(locale, "report.fix." + flaw.code(), String.valueOf(ReportReader.TEXT));
    }

    private static HttpStatus status(List<ReportFlaw> flaws) {
        return switch (flaws.getFirst().code()) {
            case NOT_AN_OBJECT -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case DONE_BEFORE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private ProblemDetail problem(HttpStatus status, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(wording.text(locale, "report.problem." + status.value() + ".title"));
        problem.setDetail(wording.text(locale, "report.problem." + status.value() + ".detail"));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
        }
        return answer.body(problem);
    }
}
