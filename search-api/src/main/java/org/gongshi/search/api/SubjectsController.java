package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.sharing.PlanDoor;
import org.gongshi.search.sharing.PlanDoor.PlanReader;
import org.gongshi.search.sharing.PlanView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was inspected at a company (涉企检查结果), and for agencies and supervisors what is planned, so that nobody inspects twice. */
@RestController
final class SubjectsController {
    private final DecisionIndex index;
    private final List<PlanDoor> doors;
    private final FreshnessWatch freshness;
    private final DecisionsAnswers answers;
    private final Problems problems;

    SubjectsController(
            DecisionIndex index,
            List<PlanDoor> doors,
            FreshnessWatch freshness,
            DecisionsAnswers answers,
            Problems problems) {
        this.index = index;
        this.doors = doors;
        this.freshness = freshness;
        this.answers = answers;
        this.problems = problems;
    }

    @GetMapping("/api/v1/subjects/{creditCode}/inspections")
    @Operation(
            operationId = "listInspections",
            summary = "Results of inspections of a company, by any agency, newest first; with an agency's key or a"
                    + " supervisor's account also plans")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InspectionsAnswer.class)))
    ResponseEntity<?> inspections(
            @PathVariable String creditCode,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request,
            Locale locale) {
        var reader = reader(request);
        if (reader.isEmpty() && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.of(HttpStatus.UNAUTHORIZED, locale));
        }
        Map<String, List<String>> query = new TreeMap<>(
                Map.of("kind", List.of("INSPECTION"), "subject", List.of(creditCode), "sort", List.of("newest")));
        if (!cursor.isEmpty()) {
            query.put("cursor", List.of(cursor));
        }
        return switch (DecisionQueries.strict(query)) {
            case QueryParse.Valid(var valid) ->
                answer(
                        answers.answer(valid, index.search(valid), freshness.of(List.of()), locale),
                        reader.map(known -> plans(known, creditCode)).orElse(null));
            case QueryParse.Invalid(var flaws) -> Problems.answer(problems.badQuery(flaws, locale));
        };
    }

    /** What is for one reader only is kept nowhere. */
    private static ResponseEntity<?> answer(DecisionsAnswer results, @Nullable List<PlanView> planned) {
        var answer = ResponseEntity.ok();
        if (planned != null) {
            answer.cacheControl(CacheControl.noStore());
        }
        return answer.body(new InspectionsAnswer(results, planned));
    }

    /** Empty: one of the public. */
    private Optional<PlanReader> reader(HttpServletRequest request) {
        return doors.stream().flatMap(door -> door.open(request).stream()).findFirst();
    }

    private static List<PlanView> plans(PlanReader reader, String creditCode) {
        return CreditCode.parse(creditCode).value().map(reader::plans).orElse(List.of());
    }
}
