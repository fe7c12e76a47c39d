package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same question as a feed that tells what is new, and as a table to work with. */
@RestController
final class DecisionFilesController {
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int PAGE = 500;

    private final DecisionIndex index;
    private final Problems problems;
    private final Wording wording;
    private final Copies copies;
    private final SiteAddress site;
    private final int rows;

    DecisionFilesController(
            DecisionIndex index,
            Problems problems,
            Wording wording,
            Copies copies,
            SiteAddress site,
            @Value("${gongshi.web.table-rows}") int rows) {
        this.index = index;
        this.problems = problems;
        this.wording = wording;
        this.copies = copies;
        this.site = site;
        this.rows = rows;
    }

    @GetMapping(path = "/api/v1/decisions.atom", produces = "application/atom+xml")
    @Operation(operationId = "getFeed", summary = "The same query as an Atom feed, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    @Nullable
    ResponseEntity<?> feed(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws XMLStreamException {
        return switch (DecisionQueries.strict(newestFirst(parameters))) {
            case QueryParse.Invalid(var flaws) -> Problems.answer(problems.badQuery(flaws, locale));
            case QueryParse.Valid(var query) -> {
                var result = index.search(query);
                copies.list(response);
                var decisions =
                        result.hits().stream().map(SearchResult.Hit::decision).toList();
                yield ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, ATOM)
                        .eTag(Copies.tag(decisions, result.total(), locale.getLanguage()))
                        .body(feed(query, result, locale, request));
            }
        };
    }

    private byte[] feed(DecisionQuery query, SearchResult result, Locale locale, HttpServletRequest request)
            throws XMLStreamException {
        var out = new StringWriter();
        String next = result.next() == null ? "" : query.address(Map.of("cursor", query.print(result.next())));
        new DecisionFeed(out, wording, locale, site.of(request))
                .write(
                        query.address(Map.of()),
                        next,
                        result.hits().stream().map(SearchResult.Hit::decision).toList());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/api/v1/decisions.csv", produces = "text/csv")
    @Operation(
            operationId = "getTable",
            summary = "The same query as a table; Gongshi-Truncated: true says that there are more rows than it holds")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Nullable
    ResponseEntity<?> table(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return switch (DecisionQueries.strict(parameters)) {
            case QueryParse.Invalid(var flaws) -> Problems.answer(problems.badQuery(flaws, locale));
            case QueryParse.Valid(var query) -> {
                table(query.pagesOf(PAGE), locale, request, response);
                yield null;
            }
        };
    }

    /** The first page is asked for before anything is sent, so that a failure can still be told. */
    private void table(DecisionQuery query, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = index.search(query);
        copies.list(response);
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"");
        response.setHeader("Gongshi-Truncated", String.valueOf(page.total() > rows || !page.exact()));
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var table = new DecisionTable(out, wording, locale, site.of(request));
            int written = write(page, table, rows);
            while (page.next() != null && written < rows) {
                page = index.search(query.from(page.next()));
                written += write(page, table, rows - written);
            }
            table.flush();
        }
    }

    private static int write(SearchResult page, DecisionTable table, int most) throws IOException {
        var hits = page.hits().subList(0, Math.min(most, page.hits().size()));
        for (var hit : hits) {
            table.add(hit.decision());
        }
        return hits.size();
    }

    private static MultiValueMap<String, String> newestFirst(MultiValueMap<String, String> parameters) {
        var feed = new LinkedMultiValueMap<>(parameters);
        feed.putIfAbsent("sort", List.of("newest"));
        return feed;
    }
}
