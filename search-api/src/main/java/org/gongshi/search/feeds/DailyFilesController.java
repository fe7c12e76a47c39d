package org.gongshi.search.feeds;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A receiver's daily files. */
@RestController
@RequestMapping("/api/v1/feeds/{receiver}/files")
final class DailyFilesController {
    private final DailyFiles files;
    private final ReceiverKeys keys;
    private final FeedProblems problems;
    private final JsonMapper json;

    DailyFilesController(DailyFiles files, ReceiverKeys keys, FeedProblems problems, JsonMapper json) {
        this.files = files;
        this.keys = keys;
        this.problems = problems;
        this.json = json;
    }

    /** @param items newest first */
    record Days(List<DailyManifest> items) {}

    @GetMapping
    @Operation(operationId = "listDailyFiles", summary = "Days of which there are files, each with its manifest")
    void list(
            @PathVariable String receiver,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (!keys.isReceiver(receiver, authorization)) {
            problems.unknownKey(response, locale);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(new Days(files.days(receiver))));
    }

    @GetMapping("/{date}/{name}")
    @Operation(operationId = "fetchDailyFile", summary = "One file that a manifest names")
    void fetch(
            @PathVariable String receiver,
            @PathVariable LocalDate date,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (!keys.isReceiver(receiver, authorization)) {
            problems.unknownKey(response, locale);
            return;
        }
        var file = files.file(receiver, date, name);
        if (file.isEmpty()) {
            problems.unknownFile(response, locale);
            return;
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(Files.size(file.get()));
        Files.copy(file.get(), response.getOutputStream());
    }
}
