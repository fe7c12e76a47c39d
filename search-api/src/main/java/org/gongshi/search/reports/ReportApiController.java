package org.gongshi.search.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.gongshi.search.reports.ReportIntake.Refused;
import org.gongshi.search.reports.ReportIntake.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Complaints and error reports by programs: no key, no captcha, answered once they cannot be lost any more. */
@RestController
final class ReportApiController {
    private static final int BODY_LIMIT = 32 * 1024;
    private static final int ATTEMPT_LIMIT = 100;

    private final ReportIntake intake;
    private final Reports reports;
    private final ReportBodies bodies;
    private final ReportProblems problems;

    ReportApiController(ReportIntake intake, Reports reports, ReportBodies bodies, ReportProblems problems) {
        this.intake = intake;
        this.reports = reports;
        this.bodies = bodies;
        this.problems = problems;
    }

    @PostMapping(path = "/api/v1/complaints", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "complain",
            summary =
                    "A complaint to the justice bureau in charge; the same Idempotency-Key and body is the same complaint")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportBody.class)))
    ResponseEntity<?> complain(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String attempt,
            @Parameter(hidden = true) InputStream body,
            Locale locale)
            throws IOException {
        return take(ReportKind.COMPLAINT, attempt, body, locale);
    }

    @PostMapping(path = "/api/v1/error-reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportError",
            summary = "An error report to the agency's queue; the same Idempotency-Key and body is the same report")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportBody.class)))
    ResponseEntity<?> reportError(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String attempt,
            @Parameter(hidden = true) InputStream body,
            Locale locale)
            throws IOException {
        return take(ReportKind.ERROR_REPORT, attempt, body, locale);
    }

    @GetMapping("/api/v1/complaints/{number}")
    @Operation(operationId = "followComplaint", summary = "Where a complaint stands, for whoever knows its number")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportBody.class)))
    ResponseEntity<?> complaint(@PathVariable String number, Locale locale) {
        return follow(ReportKind.COMPLAINT, number, locale);
    }

    @GetMapping("/api/v1/error-reports/{number}")
    @Operation(operationId = "followErrorReport", summary = "Where an error report stands")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportBody.class)))
    ResponseEntity<?> errorReport(@PathVariable String number, Locale locale) {
        return follow(ReportKind.ERROR_REPORT, number, locale);
    }

    private ResponseEntity<?> take(ReportKind kind, @Nullable String attempt, InputStream body, Locale locale)
            throws IOException {
        byte[] bytes = body.readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            return problems.flaws(List.of(new ReportFlaw("", Code.TOO_LARGE)), locale);
        }
        if (attempt != null && attempt.length() > ATTEMPT_LIMIT) {
            return problems.flaws(List.of(new ReportFlaw("Idempotency-Key", Code.TOO_LONG)), locale);
        }
        return take(kind, attempt == null ? UUID.randomUUID().toString() : attempt, ReportJson.read(bytes), locale);
    }

    private ResponseEntity<?> take(ReportKind kind, String attempt, ReportJson json, Locale locale) {
        if (json.flaws().isEmpty()) {
            return switch (intake.take(kind, json.fields(), attempt)) {
                case Taken(var report) -> created(bodies.of(report));
                case Refused(var flaws) -> problems.flaws(flaws, locale);
            };
        }
        return problems.flaws(withOthers(kind, json), locale);
    }

    /** What is no text is one flaw, not a missing field besides. */
    private List<ReportFlaw> withOthers(ReportKind kind, ReportJson json) {
        var named = json.flaws().stream().map(ReportFlaw::field).toList();
        return named.contains("")
                ? json.flaws()
                : Stream.concat(
                                json.flaws().stream(),
                                intake.flaws(kind, json.fields()).stream()
                                        .filter(flaw -> !named.contains(flaw.field())))
                        .toList();
    }

    private static ResponseEntity<ReportBody> created(ReportBody report) {
        return ResponseEntity.created(URI.create(report.statusUrl())).body(report);
    }

    private ResponseEntity<?> follow(ReportKind kind, String number, Locale locale) {
        var report = ReportNumber.parse(number).flatMap(parsed -> reports.find(kind, parsed));
        return report.isPresent()
                ? ResponseEntity.ok(bodies.of(report.get()))
                : problems.of(HttpStatus.NOT_FOUND, locale);
    }
}
