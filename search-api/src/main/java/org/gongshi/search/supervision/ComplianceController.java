package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.search.api.Problems;
import org.gongshi.search.compliance.AnnualQuery;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards and indicators for supervisors' programs. What is outside the scope is as what doesn't exist. */
@RestController
@RequestMapping(SupervisionSecurity.API)
final class ComplianceController {
    private final ScopedCompliance compliance;
    private final Statements statements;
    private final IndicatorBodies bodies;
    private final AnnualReports reports;
    private final Problems problems;
    private final InstantSource clock;

    ComplianceController(
            ScopedCompliance compliance,
            Statements statements,
            IndicatorBodies bodies,
            AnnualReports reports,
            Problems problems,
            InstantSource clock) {
        this.compliance = compliance;
        this.statements = statements;
        this.bodies = bodies;
        this.reports = reports;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    @Operation(
            operationId = "listIndicators",
            summary = "Indicators of a period, one item for each agency and indicator")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorsBody.class)))
    ResponseEntity<?> indicators(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return switch (ComplianceQueries.indicators(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<IndicatorQuery>(var query) -> {
                var reading = Reading.of(AuditedMatter.INDICATORS, query.given());
                var tallies = compliance.tallies(supervisor, reading, List.of(query.tallies()));
                yield ResponseEntity.ok(bodies.of(query, tallies.getFirst(), locale));
            }
            case Asked.Invalid<IndicatorQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_INDICATORS, locale));
        };
    }

    @GetMapping("/cards")
    @Operation(operationId = "listCards", summary = "Compliance cards, the latest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CardsBody.class)))
    ResponseEntity<?> cards(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return switch (ComplianceQueries.cards(parameters, CivilDay.of(clock.instant()))) {
            case Asked.Valid<CardQuery>(var query) ->
                ResponseEntity.ok(CardsBody.of(query, compliance.cards(supervisor, query)));
            case Asked.Invalid<CardQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_CARDS, locale));
        };
    }

    @GetMapping("/cards/{agency}/{*caseNumber}")
    @Operation(
            operationId = "readCard",
            summary = "The card of one case, with what the agency said of it to supervisors")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CardsBody.Card.class)))
    ResponseEntity<?> card(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String agency,
            @PathVariable String caseNumber,
            Locale locale) {
        return compliance
                .card(supervisor, agency, caseNumber.substring(1))
                .<ResponseEntity<?>>map(card -> ResponseEntity.ok(CardsBody.Card.of(card, said(card))))
                .orElseGet(() -> Problems.answer(problems.of(HttpStatus.NOT_FOUND, locale)));
    }

    private List<CardsBody.Statement> said(CardView card) {
        return statements.on(card).stream().map(CardsBody.Statement::of).toList();
    }

    @GetMapping("/reports/annual/{year:(?:19|20)[0-9]{2}}")
    @Operation(operationId = "readAnnualReport", summary = "Annual statistics of enforcement, as far as decisions tell")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnnualReport.class)))
    ResponseEntity<?> annual(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return switch (ComplianceQueries.annual(Year.of(year), parameters)) {
            case Asked.Valid<AnnualQuery>(var query) -> ResponseEntity.ok(reports.of(supervisor, query, locale));
            case Asked.Invalid<AnnualQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_REPORTS, locale));
        };
    }
}
