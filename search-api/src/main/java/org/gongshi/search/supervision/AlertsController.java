package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongshi.search.api.Problems;
import org.gongshi.search.api.SiteAddress;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.reports.ReportProblems;
import org.gongshi.search.supervision.AlertStep.Flawed;
import org.gongshi.search.supervision.AlertStep.Good;
import org.gongshi.search.supervision.AlertsBody.Item;
import org.gongshi.search.supervision.ScopedAlerts.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for supervisors' programs, and what is done about them. */
@RestController
@RequestMapping(SupervisionSecurity.API)
final class AlertsController {
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final ScopedAlerts alerts;
    private final Accounts accounts;
    private final Problems problems;
    private final ReportProblems stepProblems;
    private final AlertFeeds feeds;
    private final SiteAddress site;
    private final InstantSource clock;

    AlertsController(
            ScopedAlerts alerts,
            Accounts accounts,
            Problems problems,
            ReportProblems stepProblems,
            AlertFeeds feeds,
            SiteAddress site,
            InstantSource clock) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.problems = problems;
        this.stepProblems = stepProblems;
        this.feeds = feeds;
        this.site = site;
        this.clock = clock;
    }

    /** What a step may say; unknown members are passed over. */
    record StepBody(
            @Nullable String assignee,
            @Nullable String reason,
            @Nullable String note) {}

    @GetMapping("/alerts")
    @Operation(operationId = "listAlerts", summary = "What needs a supervisor: first by agency, then by case")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertsBody.class)))
    ResponseEntity<?> list(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return switch (asked(parameters)) {
            case Asked.Valid<AlertQuery>(var query) -> ResponseEntity.ok(AlertsBody.of(alerts.list(supervisor, query)));
            case Asked.Invalid<AlertQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_ALERTS, locale));
        };
    }

    @GetMapping(path = "/alerts.atom", produces = "application/atom+xml")
    @Operation(operationId = "getAlertFeed", summary = "The same as an Atom feed")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    ResponseEntity<?> feed(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request)
            throws XMLStreamException {
        return switch (asked(parameters)) {
            case Asked.Valid<AlertQuery>(var query) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, ATOM)
                        .body(feeds.write(
                                alerts.list(supervisor, query),
                                CardLinks.feed(query.given()),
                                locale,
                                site.of(request)));
            case Asked.Invalid<AlertQuery>(var flaws) ->
                Problems.answer(problems.badQuery(flaws, ComplianceQueries.OF_ALERTS, locale));
        };
    }

    private Asked<AlertQuery> asked(MultiValueMap<String, String> parameters) {
        return ComplianceQueries.alerts(parameters, CivilDay.of(clock.instant()));
    }

    @PostMapping(path = "/alerts/{*address}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "stepWithAlert",
            summary = "{id}/acknowledge, {id}/assign with an assignee, or {id}/close with a reason: MENDED, JUSTIFIED,"
                    + " MISTAKEN, TRANSFERRED, OTHER")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Item.class)))
    ResponseEntity<?> step(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String address,
            @RequestBody StepBody body,
            Locale locale) {
        String id = address.substring(1, Math.max(1, address.lastIndexOf('/')));
        var entry = alerts.find(supervisor, id);
        var step = entry.flatMap(found -> step(found, address.substring(address.lastIndexOf('/') + 1), body));
        if (entry.isEmpty() || step.isEmpty()) {
            return stepProblems.of(HttpStatus.NOT_FOUND, locale);
        }
        return switch (step.get()) {
            case Flawed(var flaws) -> stepProblems.flaws(flaws, locale);
            case Good good ->
                alerts.step(supervisor, entry.get(), good)
                        .<ResponseEntity<?>>map(now -> ResponseEntity.ok(Item.of(now)))
                        .orElseGet(() -> stepProblems.of(HttpStatus.CONFLICT, locale));
        };
    }

    private Optional<AlertStep> step(Entry entry, String step, StepBody body) {
        String assignee = text(body.assignee());
        boolean isPossible = accounts.find(assignee)
                .filter(account -> alerts.maySeeTo(account, entry.alert()))
                .isPresent();
        return AlertStep.of(step, assignee, isPossible, text(body.reason()), text(body.note()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
