package org.gongshi.ingest.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One submission (报送) at a time. */
@RestController
class SubmissionController {
    private final Intake intake;
    private final SubmissionSettings settings;

    SubmissionController(Intake intake, SubmissionSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @SubmissionBody
    @PostMapping(
            path = {
                "/v1/decisions",
                "/v1/withdrawals",
                "/v1/reviews",
                "/v1/records",
                "/v1/outcomes",
                "/v1/contests",
                "/v1/replies",
                "/v1/self-reviews"
            },
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> submit(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            InputStream body,
            Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String type = path.substring("/v1/".length());
        return answer(type, JsonText.read(body, settings.limitBytes()), key, dryRun, locale);
    }

    @SubmissionBody
    @PutMapping(path = "/v1/manifests/{date}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> manifest(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String date,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            Locale locale)
            throws IOException {
        return put("manifests", "date", StringNode.valueOf(date), caller, dryRun, body, locale);
    }

    @SubmissionBody
    @PutMapping(path = "/v1/statistics/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> statistics(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            Locale locale)
            throws IOException {
        return put("statistics", "year", IntNode.valueOf(year), caller, dryRun, body, locale);
    }

    /** One member stands in the address, and the agency may be left to the key. */
    private ResponseEntity<?> put(
            String type, String member, JsonNode value, Caller caller, boolean dryRun, InputStream body, Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        JsonText.Read read = JsonText.read(body, settings.limitBytes());
        if (read instanceof JsonText.Tree(ObjectNode tree)) {
            if (tree.has(member)) {
                var twice = new Finding("/" + member, ErrorCode.UNKNOWN_FIELD, "", List.of(""));
                return answer(type, new JsonText.Unreadable(List.of(twice)), key, dryRun, locale);
            }
            tree.set(member, value);
            tree.putIfAbsent("agency", tree.stringNode(key.agency()));
        }
        return answer(type, read, key, dryRun, locale);
    }

    private ResponseEntity<?> answer(
            String type, JsonText.Read read, Caller.AgencyKey key, boolean dryRun, Locale locale) {
        return switch (intake.take(type, read, key, dryRun)) {
            case Intake.Refused(List<Finding> findings) -> Problem.answer(findings, locale);
            case Intake.Tried(Accepted accepted) -> ResponseEntity.ok(ReceiptAnswer.tried(accepted, locale));
            case Intake.Taken(Accepted accepted, Instant first, boolean _) ->
                ResponseEntity.accepted().body(ReceiptAnswer.of(accepted, first, locale));
        };
    }
}
