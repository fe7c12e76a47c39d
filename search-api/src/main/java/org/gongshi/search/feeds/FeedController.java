package org.gongshi.search.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.topics.BeyondTheLogException;
import org.gongshi.search.topics.Position;
import org.gongshi.search.topics.TopicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a receiver has not fetched yet. */
@RestController
@RequestMapping("/api/v1/feeds/{receiver}")
final class FeedController {
    private static final String CSV = "text/csv";
    private static final Map<String, OfficialTable> TABLES = Map.of(
            "penalties", OfficialTable.PENALTIES,
            "permits", OfficialTable.PERMITS,
            "inspections", OfficialTable.INSPECTIONS);

    private final FeedSettings settings;
    private final IndexSettings index;
    private final ReceiverKeys keys;
    private final TopicLog log;
    private final FeedProblems problems;

    FeedController(FeedSettings settings, IndexSettings index, ReceiverKeys keys, TopicLog log, FeedProblems problems) {
        this.settings = settings;
        this.index = index;
        this.keys = keys;
        this.log = log;
        this.problems = problems;
    }

    @GetMapping("/{table:penalties|permits|inspections}")
    @Operation(
            operationId = "fetchFeed",
            summary =
                    "Decisions of a table behind a position, to the log's end as seen now; 410 where it is none of ours any more")
    void fetch(
            @PathVariable String receiver,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(required = false) @Nullable String wait,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (!keys.isReceiver(receiver, authorization)) {
            problems.unknownKey(response, locale);
            return;
        }
        var position = Position.parse(after, index.generation(), Objects.requireNonNull(Topics.CREDIT.get(receiver)));
        var patience = Wait.parse(wait, settings.longestWait());
        if (position.isEmpty() || patience.isEmpty()) {
            problems.badPosition(response, locale);
        } else if (position.get().generation() != index.generation()) {
            problems.expired(response, locale);
        } else {
            try {
                write(
                        receiver,
                        Objects.requireNonNull(TABLES.get(table)),
                        position.get(),
                        patience.get(),
                        accept,
                        response);
            } catch (BeyondTheLogException e) {
                response.reset();
                problems.expired(response, locale);
            } catch (TopicUnavailableException e) {
                resetIfPossible(response);
                throw e;
            }
        }
    }

    /** What is on its way can't be taken back: the connection is cut then, and the reader goes on behind its last line. */
    private static void resetIfPossible(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.reset();
        }
    }

    private void write(
            String receiver,
            OfficialTable table,
            Position position,
            Duration patience,
            @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        boolean isCsv = accept != null && accept.contains(CSV);
        response.setContentType(isCsv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_NDJSON_VALUE);
        var out = response.getOutputStream();
        var writer = isCsv ? FeedWriter.csv(out, table, UTF_8) : FeedWriter.ndjson(out);
        var topic = Objects.requireNonNull(Topics.CREDIT.get(receiver));
        log.read(topic, index.topic(topic), position.next(), patience, (_, record, next) -> {
            boolean isOfTable = record != null && record.getTable() == table;
            if (record != null && isOfTable) {
                writer.write(FeedLine.of(record, new Position(position.generation(), next).print()));
            }
            return isOfTable;
        });
        writer.end();
    }
}
