package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public decisions for programs. */
@RestController
@RequestMapping("/api/v1/decisions")
final class DecisionsController {
    private final DecisionIndex index;
    private final FreshnessWatch freshness;
    private final DecisionsAnswers answers;
    private final Problems problems;

    DecisionsController(DecisionIndex index, FreshnessWatch freshness, DecisionsAnswers answers, Problems problems) {
        this.index = index;
        this.freshness = freshness;
        this.answers = answers;
        this.problems = problems;
    }

    @GetMapping
    @Operation(operationId = "searchDecisions", summary = "Public decisions that match; unknown parameters are refused")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionsAnswer.class)))
    ResponseEntity<?> search(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return switch (DecisionQueries.strict(parameters)) {
            case QueryParse.Valid(var query) -> ResponseEntity.ok(answer(query, locale));
            case QueryParse.Invalid(var flaws) -> ResponseEntity.badRequest().body(problems.badQuery(flaws, locale));
        };
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getDecision",
            summary = "The latest public edition of a decision; 410 if it was taken back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @ApiResponse(
            responseCode = "410",
            description = "taken back; `tombstone` says when and why, where that may be said",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<?> decision(@PathVariable String id, Locale locale) {
        return switch (index.find(id)) {
            case Found.Shown(var decision) -> ResponseEntity.ok(decision);
            case Found.Withdrawn(var tombstone) -> answer(problems.withdrawn(tombstone, locale));
            case Found.Gone() -> answer(problems.of(HttpStatus.GONE, locale));
            case Found.Unknown() -> answer(problems.of(HttpStatus.NOT_FOUND, locale));
        };
    }

    private static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }

    private DecisionsAnswer answer(DecisionQuery query, Locale locale) {
        var result = index.search(query);
        var agencies = query.filter().agencies().stream().map(CreditCode::value).toList();
        return answers.answer(query, result, freshness.of(agencies), locale);
    }
}
