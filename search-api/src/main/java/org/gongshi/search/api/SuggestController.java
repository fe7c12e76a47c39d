package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.elasticsearch.Suggestions;
import org.gongshi.search.suggestions.Completion;
import org.gongshi.search.suggestions.CompletionType;
import org.gongshi.search.suggestions.Completions;
import org.gongshi.search.suggestions.SuggestParse;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completion for programs: agencies from memory, all else in one request to the engine. */
@RestController
final class SuggestController {
    private static final int AGENCIES = 4;

    private final Suggestions suggestions;
    private final AgencyDirectory directory;
    private final Problems problems;

    SuggestController(Suggestions suggestions, AgencyDirectory directory, Problems problems) {
        this.suggestions = suggestions;
        this.directory = directory;
        this.problems = problems;
    }

    @GetMapping("/api/v1/suggest")
    @Operation(
            operationId = "suggest",
            summary = "How a query may go on: agencies, organisations, violations, statutes, document numbers")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Completions.class)))
    ResponseEntity<?> suggest(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return switch (SuggestParse.strict(parameters)) {
            case SuggestParse.Valid valid -> ResponseEntity.ok(completions(valid));
            case SuggestParse.Invalid(var flaws) ->
                ResponseEntity.badRequest().body(problems.badQuery(flaws, SuggestParse.PARAMETERS, locale));
        };
    }

    private Completions completions(SuggestParse.Valid valid) {
        var agencies = directory.today().matching(valid.text(), null, null).stream()
                .limit(AGENCIES)
                .map(card -> new Completion(CompletionType.AGENCY, card.name(), card.path()));
        var others = suggestions.startingWith(valid.typed()).entrySet().stream()
                .flatMap(found -> found.getValue().stream().map(text -> completion(found.getKey(), text)));
        return new Completions(Stream.concat(agencies, others).toList());
    }

    private static Completion completion(CompletionType type, String text) {
        String parameter = type == CompletionType.VIOLATION ? "violation" : "q";
        return new Completion(
                type, text, "/search?" + parameter + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
