package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.EditionIndex;
import org.gongshi.search.elasticsearch.SimilarDecisions;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One public decision, its editions and its like, for programs. What was taken back answers 410 on all of them. */
@RestController
@RequestMapping(path = "/api/v1/decisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class DecisionViewController {
    private static final int SIMILAR = 10;

    private final DecisionIndex index;
    private final EditionIndex editions;
    private final SimilarDecisions similar;
    private final FreshnessWatch freshness;
    private final Problems problems;

    DecisionViewController(
            DecisionIndex index,
            EditionIndex editions,
            SimilarDecisions similar,
            FreshnessWatch freshness,
            Problems problems) {
        this.index = index;
        this.editions = editions;
        this.similar = similar;
        this.freshness = freshness;
        this.problems = problems;
    }

    @GetMapping
    @Operation(
            operationId = "getDecision",
            summary = "The latest public edition of a decision; 410 if it was taken back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    ResponseEntity<?> decision(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return of(id, parameters, locale, decision -> decision, (decision, same) -> decision);
    }

    @GetMapping("/revisions")
    @Operation(operationId = "getRevisions", summary = "Its public editions, newest first, and what each changed")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RevisionsAnswer.class)))
    ResponseEntity<?> revisions(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return of(
                id,
                parameters,
                locale,
                decision -> editions.of(decision.id()),
                (decision, all) -> RevisionsAnswer.of(
                        decision.id(),
                        all,
                        freshness.of(List.of(decision.agency().creditCode()))));
    }

    @GetMapping("/similar")
    @Operation(operationId = "getSimilar", summary = "Ten decisions like it at most, the most similar first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SimilarAnswer.class)))
    ResponseEntity<?> similar(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return of(
                id,
                parameters,
                locale,
                decision -> similar.to(decision, SIMILAR).stream()
                        .map(DecisionsAnswers::item)
                        .toList(),
                (decision, items) -> new SimilarAnswer(items, freshness.of(List.of())));
    }

    /** The contents make the tag; the moment up to which they are complete moves on each second and makes no other. */
    private <T> ResponseEntity<?> of(
            String id,
            MultiValueMap<String, String> parameters,
            Locale locale,
            Function<DecisionView, T> contents,
            BiFunction<DecisionView, T, Object> answer) {
        if (!parameters.isEmpty()) {
            return Problems.answer(problems.noParameters(parameters.keySet(), locale));
        }
        return switch (index.find(id)) {
            case Found.Shown(var decision) -> {
                T told = contents.apply(decision);
                yield ResponseEntity.ok().eTag(Copies.tag(decision, told)).body(answer.apply(decision, told));
            }
            case Found.Withdrawn(var tombstone) -> Problems.answer(problems.withdrawn(tombstone, locale));
            case Found.Gone() -> Problems.answer(problems.of(HttpStatus.GONE, locale));
            case Found.Unknown() -> Problems.answer(problems.of(HttpStatus.NOT_FOUND, locale));
        };
    }
}
