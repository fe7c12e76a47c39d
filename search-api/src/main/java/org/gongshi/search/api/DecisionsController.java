package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of public decisions for programs. */
@RestController
@RequestMapping("/api/v1/decisions")
final class DecisionsController {
    private final DecisionIndex index;
    private final FreshnessWatch freshness;
    private final DecisionsAnswers answers;
    private final Problems problems;
    private final Copies copies;

    DecisionsController(
            DecisionIndex index, FreshnessWatch freshness, DecisionsAnswers answers, Problems problems, Copies copies) {
        this.index = index;
        this.freshness = freshness;
        this.answers = answers;
        this.problems = problems;
        this.copies = copies;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "searchDecisions", summary = "Public decisions that match; unknown parameters are refused")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionsAnswer.class)))
    ResponseEntity<?> search(
            @RequestParam MultiValueMap<String, String> parameters, Locale locale, HttpServletResponse response) {
        return switch (DecisionQueries.strict(parameters)) {
            case QueryParse.Valid(var query) -> {
                var answer = answer(query, locale);
                copies.list(response);
                // The moment up to which it is complete moves on each second; it makes no other answer.
                yield ResponseEntity.ok()
                        .eTag(Copies.tag(answer.total(), answer.items(), answer.facets(), locale.getLanguage()))
                        .body(answer);
            }
            case QueryParse.Invalid(var flaws) -> Problems.answer(problems.badQuery(flaws, locale));
        };
    }

    private DecisionsAnswer answer(DecisionQuery query, Locale locale) {
        var result = index.search(query);
        var agencies = query.filter().agencies().stream().map(CreditCode::value).toList();
        return answers.answer(query, result, freshness.of(agencies), locale);
    }
}
