package org.gongshi.search.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import org.gongshi.search.access.KeyHashes;
import org.gongshi.search.feeds.FeedProblems;
import org.gongshi.search.feeds.Wait;
import org.gongshi.search.topics.BeyondTheLogException;
import org.gongshi.search.topics.Position;
import org.gongshi.search.topics.PublicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What became public, was corrected or taken back, in the order of the log. Nothing is asked of the search engine. Everyone
 * may have all of it; part of it, which costs us as much, is for agencies with a key.
 */
@RestController
final class ChangesController {
    private final OpenDataSettings settings;
    private final PublicLog log;
    private final KeyHashes keys;
    private final FeedProblems problems;
    private final ChangeWriter writer;

    ChangesController(
            OpenDataSettings settings, PublicLog log, KeyHashes keys, FeedProblems problems, ChangeWriter writer) {
        this.settings = settings;
        this.log = log;
        this.keys = keys;
        this.problems = problems;
        this.writer = writer;
    }

    @GetMapping("/api/v1/changes")
    @Operation(
            operationId = "followChanges",
            summary =
                    "Public changes behind a position to the log's end as seen now, one JSON object a line; 410 where the"
                            + " position is none of this log any more")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = ChangeLine.class)))
    void changes(
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String kind,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var filter = new ChangeFilter(subject, region, kind);
        if (!filter.isAny() && !keys.isLive(authorization)) {
            problems.unknownKey(response, locale);
            return;
        }
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
            boolean isWanted = filter.passes(change);
            if (isWanted) {
                writer.write(out, ChangeLine.of(next.print(), change));
            }
            return isWanted;
        });
        out.flush();
    }
}
