package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was inspected at a company (涉企检查结果), so that nobody inspects twice. */
@RestController
final class SubjectsController {
    private final DecisionIndex index;
    private final FreshnessWatch freshness;
    private final DecisionsAnswers answers;
    private final Problems problems;

    SubjectsController(DecisionIndex index, FreshnessWatch freshness, DecisionsAnswers answers, Problems problems) {
        this.index = index;
        this.freshness = freshness;
        this.answers = answers;
        this.problems = problems;
    }

    @GetMapping("/api/v1/subjects/{creditCode}/inspections")
    @Operation(
            operationId = "listInspections",
            summary = "Results of inspections of a company, by any agency, newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionsAnswer.class)))
    ResponseEntity<?> inspections(
            @PathVariable String creditCode, @RequestParam(defaultValue = "") String cursor, Locale locale) {
        Map<String, List<String>> query = new TreeMap<>(
                Map.of("kind", List.of("INSPECTION"), "subject", List.of(creditCode), "sort", List.of("newest")));
        if (!cursor.isEmpty()) {
            query.put("cursor", List.of(cursor));
        }
        return switch (DecisionQueries.strict(query)) {
            case QueryParse.Valid(var valid) ->
                ResponseEntity.ok(answers.answer(valid, index.search(valid), freshness.of(List.of()), locale));
            case QueryParse.Invalid(var flaws) -> Problems.answer(problems.badQuery(flaws, locale));
        };
    }
}
