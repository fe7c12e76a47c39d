package org.gongshi.ingest.submission;

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
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.ingest.views.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** One submission (报送) at a time. */
@RestController
class SubmissionController {
    private final DecisionChecks decisions;
    private final WithdrawalChecks withdrawals;
    private final Publisher publisher;
    private final View<Receipt> receipts;
    private final RecentReceipts recent;
    private final SubmissionCounts counts;
    private final SubmissionSettings settings;
    private final Clock clock;

    SubmissionController(
            DecisionChecks decisions,
            WithdrawalChecks withdrawals,
            Publisher publisher,
            View<Receipt> receipts,
            RecentReceipts recent,
            SubmissionCounts counts,
            SubmissionSettings settings,
            Clock clock) {
        this.decisions = decisions;
        this.withdrawals = withdrawals;
        this.publisher = publisher;
        this.receipts = receipts;
        this.recent = recent;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    @DecisionBody
    @PostMapping(path = "/v1/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> decision(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            Locale locale)
            throws IOException {
        return submit(decisions, caller, dryRun, body, locale);
    }

    @WithdrawalBody
    @PostMapping(path = "/v1/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> withdrawal(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            Locale locale)
            throws IOException {
        return submit(withdrawals, caller, dryRun, body, locale);
    }

    private ResponseEntity<?> submit(Checks checks, Caller caller, boolean dryRun, InputStream body, Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.AgencyKey)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        var delivery =
                new Delivery(UUID.randomUUID().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        var verdict =
                switch (JsonText.read(body, settings.limitBytes())) {
                    case JsonText.Unreadable(List<Finding> findings) -> new Rejected(findings);
                    case JsonText.Tree(ObjectNode tree) -> checks.check(tree, Speaker.of(caller), delivery);
                };
        return switch (verdict) {
            case Rejected(List<Finding> findings) -> rejected(findings, dryRun, locale);
            case Accepted accepted when dryRun -> ResponseEntity.ok(ReceiptAnswer.tried(accepted, locale));
            case Accepted accepted -> accepted(accepted, locale);
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
