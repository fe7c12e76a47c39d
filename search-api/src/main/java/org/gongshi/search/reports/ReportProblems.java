package org.gongshi.search.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What fields are called where no form calls them otherwise. */
    private static final String FIELDS = "report.field";

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
                                message(FIELDS, flaw, locale),
                                fix(flaw, locale)))
                        .toList());
        return answer(problem);
    }

    /** A status in the words of this door. */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, Locale locale) {
        return answer(problem(status, locale));
    }

    /**
     * What is wrong and what to do, by field.
     *
     * @param form see {@link #message}
     */
    public Map<String, String> byField(String form, List<ReportFlaw> flaws, Locale locale) {
        var said = new LinkedHashMap<String, String>();
        flaws.forEach(flaw -> said.merge(flaw.field(), joined(form, flaw, locale), (one, other) -> one + " " + other));
        return said;
    }

    private String joined(String form, ReportFlaw flaw, Locale locale) {
        return wording.text(locale, "report.flaw.joined", message(form, flaw, locale), fix(flaw, locale));
    }

    /** @param form where labels of its own stand among the texts, such as {@code acts.audits}: fields go by their labels */
    String message(String form, ReportFlaw flaw, Locale locale) {
        return wording.text(locale, "report.flaw." + flaw.code(), field(form, flaw, locale));
    }

    private String field(String form, ReportFlaw flaw, Locale locale) {
        String name = flaw.field();
        return flaw.code() == ReportFlaw.Code.UNKNOWN_FIELD
                ? name
                : wording.textOr(locale, form + "." + name, wording.textOr(locale, FIELDS + "." + name, name));
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
