package org.gongshi.ingest.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.audit.Sent;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.rejections.Rejections;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.ingest.views.View;
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
    private final Submissions submissions;
    private final Publisher publisher;
    private final View<Receipt> receipts;
    private final RecentReceipts recent;
    private final Rejections rejections;
    private final SubmissionCounts counts;
    private final SubmissionSettings settings;
    private final Clock clock;

    SubmissionController(
            Submissions submissions,
            Publisher publisher,
            View<Receipt> receipts,
            RecentReceipts recent,
            Rejections rejections,
            SubmissionCounts counts,
            SubmissionSettings settings,
            Clock clock) {
        this.submissions = submissions;
        this.publisher = publisher;
        this.receipts = receipts;
        this.recent = recent;
        this.rejections = rejections;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
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
                "/v1/replies"
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
                return Problem.answer(List.of(twice), locale);
            }
            tree.set(member, value);
            tree.putIfAbsent("agency", tree.stringNode(key.agency()));
        }
        return answer(type, read, key, dryRun, locale);
    }

    private ResponseEntity<?> answer(
            String type, JsonText.Read read, Caller.AgencyKey key, boolean dryRun, Locale locale) {
        var delivery =
                new Delivery(UUID.randomUUID().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        var verdict =
                switch (read) {
                    case JsonText.Unreadable(List<Finding> findings) -> new Rejected(findings);
                    case JsonText.Tree(ObjectNode tree) ->
                        submissions.checks(type).check(tree, Speaker.of(key), delivery);
                };
        return switch (verdict) {
            case Rejected(List<Finding> findings) -> rejected(findings, dryRun, locale);
            case Accepted accepted when dryRun -> ResponseEntity.ok(ReceiptAnswer.tried(accepted, locale));
            case Accepted accepted -> {
                var answer = accepted(accepted, locale);
                if (read instanceof JsonText.Tree(ObjectNode tree)) {
                    var _ = rejections.accepted(key.agency(), type, tree);
                }
                yield answer;
            }
        };
    }

    private ResponseEntity<?> rejected(List<Finding> findings, boolean dryRun, Locale locale) {
        if (!dryRun) {
            counts.received(1);
            counts.rejected();
        }
        return Problem.answer(findings, locale);
    }

    private ResponseEntity<?> accepted(Accepted accepted, Locale locale) {
        var header = accepted.header();
        Receipt receipt = receipts.get(header.getAgency() + "/" + header.getReceiptId());
        boolean known = receipt != null || recent.find(header.getReceiptId()) != null;
        publisher.confirm(header, accepted.event());
        Sent.note(header.getAgency(), header.getReceiptId(), 1);
        var remembered = recent.remember(accepted);
        Instant first = receipt == null ? remembered.receivedAt() : receipt.getReceivedAt();
        counts.received(1);
        if (known) {
            counts.duplicate();
        } else {
            counts.accepted();
        }
        return ResponseEntity.accepted().body(ReceiptAnswer.of(accepted, first, locale));
    }
}
