package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.reports.ReportProblems;
import org.gongshi.search.supervision.AgencyAct.Flawed;
import org.gongshi.search.supervision.AgencyAct.Good;
import org.gongshi.search.supervision.ScopedActs.Done;
import org.gongshi.search.supervision.ScopedActs.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors' programs do about agencies and cases. What is outside the scope is 404, as what doesn't exist. */
@RestController
@RequestMapping(SupervisionSecurity.API)
final class ActsController {
    private final ScopedActs acts;
    private final ScopedAgencies agencies;
    private final ScopedCompliance compliance;
    private final ReportProblems problems;
    private final InstantSource clock;

    ActsController(
            ScopedActs acts,
            ScopedAgencies agencies,
            ScopedCompliance compliance,
            ReportProblems problems,
            InstantSource clock) {
        this.acts = acts;
        this.agencies = agencies;
        this.compliance = compliance;
        this.problems = problems;
        this.clock = clock;
    }

    /** What an act may say; unknown members are passed over. */
    record ActBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable String half,
            @Nullable String instrument,
            @Nullable String type,
            @Nullable String answerBy,
            @Nullable String note) {
        private String field(String name) {
            String given =
                    switch (name) {
                        case "from" -> from;
                        case "to" -> to;
                        case "half" -> half;
                        case "instrument" -> instrument;
                        case "type" -> type;
                        case "answerBy" -> answerBy;
                        default -> note;
                    };
            return Objects.requireNonNullElse(given, "");
        }
    }

    @GetMapping("/agencies/{creditCode}/acts")
    @Operation(
            operationId = "listActs",
            summary = "Periods opened for backfill, audits held and instruments issued, the latest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActsBody.class)))
    ResponseEntity<?> list(
            @AuthenticationPrincipal Account supervisor, @PathVariable String creditCode, Locale locale) {
        return acts.list(supervisor, creditCode)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(new ActsBody(
                        found.done().stream().map(ActsBody.Item::of).toList())))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, locale));
    }

    @PostMapping(
            path = "/agencies/{creditCode}/{act:backfills|audits|instruments}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "actOnAgency",
            summary =
                    "backfills with from, to and a note: decisions of these days may be sent in late; audits with half,"
                            + " such as 2026-H1: the half-year was audited; instruments with instrument (its number), type"
                            + " (NOTICE, OPINION, DECISION), answerBy and a note that says what it asks for. 409: that was done"
                            + " before")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActsBody.Item.class)))
    ResponseEntity<?> act(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String creditCode,
            @PathVariable String act,
            @RequestBody ActBody body,
            Locale locale) {
        var agency = agencies.find(supervisor, creditCode);
        var read = AgencyAct.read(act, body::field, CivilDay.of(clock.instant()));
        if (agency.isEmpty() || read.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, locale);
        }
        return switch (read.get()) {
            case Flawed(var flaws) -> problems.flaws(flaws, locale);
            case Good good ->
                switch (acts.take(supervisor, agency.get(), good)) {
                    case Done(var action) -> ResponseEntity.ok(ActsBody.Item.of(action));
                    case Refused(var flaw) -> problems.flaws(List.of(flaw), locale);
                };
        };
    }

    @PostMapping("/cards/{agency}/{*address}")
    @Operation(
            operationId = "confirmNoReview",
            summary = "{case number}/no-review: there was no legal review, so what waits for it is published with the"
                    + " finding. 409: nothing waits")
    @ApiResponse(responseCode = "204")
    ResponseEntity<?> confirm(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String agency,
            @PathVariable String address,
            Locale locale) {
        var card = NoReview.caseNumber(address).flatMap(number -> compliance.card(supervisor, agency, number));
        if (card.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, locale);
        }
        return acts.confirmNoReview(supervisor, card.get())
                ? ResponseEntity.noContent().build()
                : problems.of(HttpStatus.CONFLICT, locale);
    }
}
