package org.gongshi.search.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Failures as problem details (RFC 9457). */
@Component
public final class Problems {
    private static final List<Integer> WORDED = List.of(400, 401, 403, 404, 405, 406, 410, 413, 415, 422, 429, 503);

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    /**
     * One thing that is wrong with a request.
     *
     * @param fix what to write instead
     */
    record Flaw(String parameter, String code, @Nullable String value, String message, String fix) {}

    /** The answer that tells of it, whatever else the address offers. */
    public static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A status in words. */
    public ProblemDetail of(HttpStatusCode status, Locale locale) {
        int code = WORDED.contains(status.value()) ? status.value() : 500;
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(wording.text(locale, "problem." + code + ".title"));
        problem.setDetail(wording.text(locale, "problem." + code + ".detail"));
        return problem;
    }

    /** Taken back, with all that may still be said. */
    ProblemDetail withdrawn(TombstoneView tombstone, Locale locale) {
        var problem = of(HttpStatus.GONE, locale);
        problem.setDetail(wording.text(locale, "problem.withdrawn.detail"));
        problem.setProperty("tombstone", tombstone);
        return problem;
    }

    ProblemDetail badQuery(List<QueryFlaw> flaws, Locale locale) {
        return badQuery(flaws, DecisionQueries.PARAMETERS, locale);
    }

    /** @param known names of the parameters that there are */
    public ProblemDetail badQuery(List<QueryFlaw> flaws, List<String> known, Locale locale) {
        var problem = of(HttpStatusCode.valueOf(400), locale);
        problem.setDetail(wording.text(
                locale,
                "problem.query.detail",
                String.join(
                        ", ",
                        flaws.stream().map(QueryFlaw::parameter).distinct().toList())));
        problem.setProperty(
                "errors", flaws.stream().map(flaw -> flaw(flaw, known, locale)).toList());
        return problem;
    }

    /** For an address that takes none. */
    ProblemDetail noParameters(Set<String> given, Locale locale) {
        return badQuery(
                given.stream()
                        .sorted()
                        .map(name -> new QueryFlaw(name, QueryFlaw.Code.NO_PARAMETERS, null))
                        .toList(),
                locale);
    }

    /**
     * The same, its parameter called by the label on a page.
     *
     * @param label key of the text
     */
    public QueryFlaw labelled(QueryFlaw flaw, String label, Locale locale) {
        String name = wording.text(locale, "field.quoted", wording.text(locale, label));
        return new QueryFlaw(name, flaw.code(), flaw.value());
    }

    /** What is wrong, for a person. */
    public String message(QueryFlaw flaw, Locale locale) {
        return wording.text(locale, "flaw." + flaw.code(), flaw.parameter());
    }

    /** What to do about it. */
    public String fix(QueryFlaw flaw, Locale locale) {
        return fix(flaw, DecisionQueries.PARAMETERS, locale);
    }

    private String fix(QueryFlaw flaw, List<String> known, Locale locale) {
        return wording.text(locale, "fix." + flaw.code(), String.join(", ", known));
    }

    private Flaw flaw(QueryFlaw flaw, List<String> known, Locale locale) {
        return new Flaw(
                flaw.parameter(), flaw.code().name(), flaw.value(), message(flaw, locale), fix(flaw, known, locale));
    }
}
