package org.gongshi.search.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.search.access.KeyHashes;
import org.gongshi.search.access.KeyReads;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.feeds.FeedProblems;
import org.gongshi.search.feeds.Wait;
import org.gongshi.search.topics.BeyondTheLogException;
import org.gongshi.search.topics.Position;
import org.gongshi.search.topics.PublicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What became public, was corrected or taken back, in the order of the log. Nothing is asked of the search engine. Everyone
 * may have all of it; part of it, which costs us as much, is for agencies with a key, and it is recorded what they asked for.
 */
@RestController
final class ChangesController {
    private final OpenDataSettings settings;
    private final PublicLog log;
    private final KeyHashes keys;
    private final KeyReads reads;
    private final FeedProblems problems;
    private final ChangeWriter writer;

    ChangesController(
            OpenDataSettings settings,
            PublicLog log,
            KeyHashes keys,
            KeyReads reads,
            FeedProblems problems,
            ChangeWriter writer) {
        this.settings = settings;
        this.log = log;
        this.keys = keys;
        this.reads = reads;
        this.problems = problems;
        this.writer = writer;
    }

    @GetMapping("/api/v1/changes")
    @Operation(
            operationId = "followChanges",
            summary =
                    "Public changes behind a position to the log's end as seen now, one JSON object a line; 410 where the"
                            + " position is none of this log any more")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "Credit code of the party; needs an agency's key")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Where the agency is, with all that lies in it; needs an agency's key")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of the act; needs an agency's key")
    @Parameter(
            name = "matter",
            in = ParameterIn.QUERY,
            description = "Id of an enforcement item in the public register; needs an agency's key")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = ChangeLine.class)))
    void changes(
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(required = false) @Nullable String wait,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        switch (ChangeFilter.parse(given)) {
            case Asked.Invalid<ChangeFilter>(var flaws) ->
                problems.badQuery(response, flaws, ChangeFilter.PARAMETERS, locale);
            case Asked.Valid<ChangeFilter>(var filter)
            when !filter.isAny() -> {
                var key = keys.holder(authorization);
                if (key.isEmpty()) {
                    problems.unknownKey(response, locale);
                    return;
                }
                reads.record(key.get(), AuditedMatter.CHANGES, "", filter.toString());
                answer(after, wait, filter, response, locale);
            }
            case Asked.Valid<ChangeFilter>(var any) -> answer(after, wait, any, response, locale);
        }
    }

    private void answer(
            String after, @Nullable String wait, ChangeFilter filter, HttpServletResponse response, Locale locale)
            throws IOException {
        var position = log.position(after);
        var patience = Wait.parse(wait, settings.longestWait());
        if (position.isEmpty() || patience.isEmpty()) {
            problems.badPosition(response, locale);
            return;
        }
        try {
            write(position.get(), patience.get(), filter, response);
        } catch (BeyondTheLogException e) {
            response.reset();
            problems.expired(response, locale);
        } catch (TopicUnavailableException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    private void write(Position from, Duration patience, ChangeFilter filter, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.LINK, "</data/licence>; rel=\"license\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        log.read(from, patience, (change, next) -> {
            var told = filter.told(change);
            if (told.isPresent()) {
                writer.write(out, ChangeLine.of(next.print(), told.get()));
            }
            return told.isPresent();
        });
        out.flush();
    }
}
