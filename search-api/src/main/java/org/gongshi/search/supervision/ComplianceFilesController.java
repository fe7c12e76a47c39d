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
import java.util.function.Function;
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
        return answer(
                ComplianceQueries.cards(parameters, CivilDay.of(clock.instant())),
                ComplianceQueries.OF_CARDS,
                locale,
                query -> write("cards", format, rows(supervisor, query.pagesOf(PAGE), locale), response));
    }

    private List<List<String>> rows(Account supervisor, CardQuery all, Locale locale) {
        return all(rows.headingsOfCards(locale), all, query -> {
            var page = compliance.cards(supervisor, query);
            var next = page.next();
            return new Taken<>(
                    page.cards().stream()
                            .flatMap(card -> rows.rows(query, card, locale))
                            .toList(),
                    next == null ? null : query.from(next));
        });
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
        return answer(
                ComplianceQueries.indicators(parameters, CivilDay.of(clock.instant())),
                ComplianceQueries.OF_INDICATORS,
                locale,
                query -> write("indicators", format, rows(supervisor, query.pagesOf(PAGE), locale), response));
    }

    private List<List<String>> rows(Account supervisor, IndicatorQuery all, Locale locale) {
        var reading = Reading.of(AuditedMatter.INDICATORS, all.given());
        return all(rows.headingsOfIndicators(locale), all, query -> {
            var tallies = compliance.tallies(supervisor, reading, List.of(query.tallies()));
            var body = bodies.of(query, tallies.getFirst(), locale);
            return new Taken<>(body.items().stream().map(rows::row).toList(), next(query, body));
        });
    }

    private static @Nullable IndicatorQuery next(IndicatorQuery query, IndicatorsBody body) {
        return body.next() == null
                ? null
                : query.after(
                        body.items().getLast().agency(), body.items().getLast().indicator());
    }

    /** Rows of one page, and the question for the next; null: it was the last. */
    private record Taken<Q>(
            List<List<String>> rows, @Nullable Q next) {}

    /** Page after page, until there is one row more than there may be. */
    private <Q> List<List<String>> all(List<String> headings, Q first, Function<Q, Taken<Q>> take) {
        var all = new ArrayList<>(List.of(headings));
        @Nullable Q page = first;
        while (page != null && all.size() <= most + 1) {
            var taken = take.apply(page);
            all.addAll(taken.rows());
            page = taken.next();
        }
        return all;
    }

    /** Writes the answer to a question. */
    private interface Writing<Q> {
        void write(Q query) throws IOException;
    }

    private <Q> @Nullable ResponseEntity<?> answer(
            Asked<Q> asked, List<String> known, Locale locale, Writing<Q> writing) throws IOException {
        switch (asked) {
            case Asked.Valid<Q>(var query) -> writing.write(query);
            case Asked.Invalid<Q>(var flaws) -> {
                return Problems.answer(problems.badQuery(flaws, known, locale));
            }
        }
        return null;
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
