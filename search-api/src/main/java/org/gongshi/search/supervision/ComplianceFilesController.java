package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.search.api.Problems;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards and indicators as files for spreadsheets, for programs and for pages. */
@RestController
final class ComplianceFilesController {
    private static final int PAGE = 500;

    private final ScopedCompliance compliance;
    private final IndicatorBodies bodies;
    private final ComplianceRows rows;
    private final Problems problems;
    private final InstantSource clock;
    private final int most;

    ComplianceFilesController(
            ScopedCompliance compliance,
            IndicatorBodies bodies,
            ComplianceRows rows,
            Problems problems,
            InstantSource clock,
            @Value("${gongshi.web.table-rows}") int most) {
        this.compliance = compliance;
        this.bodies = bodies;
        this.rows = rows;
        this.problems = problems;
        this.clock = clock;
        this.most = most;
    }

    @GetMapping({
        SupervisionSecurity.API + "/cards.{format:csv|xlsx}",
        SupervisionSecurity.PAGES + "/cards.{format:csv|xlsx}"
    })
    @Operation(operationId = "getCardTable", summary = "The same cards as a table, one row for each verdict")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Nullable
    ResponseEntity<?> cards(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        return switch (ComplianceQueries.cards(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<CardQuery>(var query) -> {
                write("cards", format, rows(supervisor, query.pagesOf(PAGE), locale), response);
                yield null;
            }
            case Asked.Invalid<CardQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_CARDS, locale));
        };
    }

    private List<List<String>> rows(Account supervisor, CardQuery query, Locale locale) {
        var all = new ArrayList<>(List.of(rows.headingsOfCards(locale)));
        var page = compliance.cards(supervisor, query);
        while (true) {
            page.cards().stream().flatMap(card -> rows.rows(card, locale)).forEach(all::add);
            var next = page.next();
            if (next == null || all.size() > most + 1) {
                return all;
            }
            page = compliance.cards(supervisor, query.from(next));
        }
    }

    @GetMapping({
        SupervisionSecurity.API + "/indicators.{format:csv|xlsx}",
        SupervisionSecurity.PAGES + "/indicators.{format:csv|xlsx}"
    })
    @Operation(operationId = "getIndicatorTable", summary = "The same indicators as a table")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Nullable
    ResponseEntity<?> indicators(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        return switch (ComplianceQueries.indicators(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<IndicatorQuery>(var query) -> {
                write("indicators", format, rows(supervisor, query.pagesOf(PAGE), locale), response);
                yield null;
            }
            case Asked.Invalid<IndicatorQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_INDICATORS, locale));
        };
    }

    private List<List<String>> rows(Account supervisor, IndicatorQuery query, Locale locale) {
        var all = new ArrayList<>(List.of(rows.headingsOfIndicators(locale)));
        var reading = Reading.of(AuditedMatter.INDICATORS, query.given());
        for (var page = query; ; ) {
            var body = bodies.of(
                    page,
                    compliance
                            .tallies(supervisor, reading, List.of(page.tallies()))
                            .getFirst(),
                    locale);
            body.items().stream().map(rows::row).forEach(all::add);
            if (body.next() == null || all.size() > most + 1) {
                return all;
            }
            page = page.after(
                    body.items().getLast().agency(), body.items().getLast().indicator());
        }
    }

    /** One row more than there may be says that there are more. */
    private void write(String name, String format, List<List<String>> all, HttpServletResponse response)
            throws IOException {
        var table = Table.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(table.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, format));
        response.setHeader("Gongshi-Truncated", String.valueOf(all.size() > most + 1));
        table.write(response.getOutputStream(), name, all.subList(0, Math.min(all.size(), most + 1)));
    }
}
