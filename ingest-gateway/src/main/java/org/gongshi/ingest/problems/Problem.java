package org.gongshi.ingest.problems;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal in words (RFC 9457).
 *
 * @param errors every one of them, and the warnings
 */
public record Problem(String type, String title, int status, String detail, List<FindingBody> errors) {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    /** The refusal that these findings, at least one of them an error, lead to. */
    public static Problem of(List<Finding> findings, Locale locale) {
        Finding first = findings.stream()
                .filter(Finding::isError)
                .min(Comparator.comparingInt(finding -> finding.code().status()))
                .orElseThrow();
        Wording wording = Wording.in(locale);
        int status = first.code().status();
        return new Problem(
                "urn:gongshi:problem:" + status,
                wording.text("title." + status),
                status,
                wording.message(first),
                FindingBody.all(findings, wording));
    }

    public static ResponseEntity<Object> answer(List<Finding> findings, Locale locale) {
        return of(findings, locale).answer();
    }

    public static ResponseEntity<Object> answer(ErrorCode code, Locale locale, String... arguments) {
        return answer(List.of(Finding.of(code, arguments)), locale);
    }

    ResponseEntity<Object> answer() {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 429 || status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN.toSeconds()));
        }
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(this);
    }
}
