package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.gongshi.search.unified.UnifiedAnswer;
import org.gongshi.search.unified.UnifiedParse;
import org.gongshi.search.unified.UnifiedSearch;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One box over everything, for programs. */
@RestController
final class UnifiedController {
    private final UnifiedSearch search;
    private final Problems problems;

    UnifiedController(UnifiedSearch search, Problems problems) {
        this.search = search;
        this.problems = problems;
    }

    @GetMapping("/api/v1/search")
    @Operation(
            operationId = "searchEverything",
            summary = "Decisions, agencies, officers (exact number, or name with agency), enforcement items, guides")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnifiedAnswer.class)))
    ResponseEntity<?> search(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return switch (UnifiedParse.strict(parameters)) {
            case UnifiedParse.Valid(var query) -> ResponseEntity.ok(search.search(query));
            case UnifiedParse.Invalid(var flaws) ->
                ResponseEntity.badRequest().body(problems.badQuery(flaws, UnifiedParse.PARAMETERS, locale));
        };
    }
}
