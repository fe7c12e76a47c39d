package org.gongshi.ingest.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.access.Caller.AgencyKey;
import org.gongshi.ingest.audit.Sent;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.rejections.Rejections;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.ingest.views.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes in one submission (报送), whether a program called or a person filled a form. */
@Component
public class Intake {
    private final Submissions submissions;
    private final Publisher publisher;
    private final View<Receipt> receipts;
    private final RecentReceipts recent;
    private final Rejections rejections;
    private final SubmissionCounts counts;
    private final SingleCounts singles;
    private final Clock clock;

    Intake(
            Submissions submissions,
            Publisher publisher,
            View<Receipt> receipts,
            RecentReceipts recent,
            Rejections rejections,
            SubmissionCounts counts,
            SingleCounts singles,
            Clock clock) {
        this.submissions = submissions;
        this.publisher = publisher;
        this.receipts = receipts;
        this.recent = recent;
        this.rejections = rejections;
        this.counts = counts;
        this.singles = singles;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Result {}

    /** Nothing was sent; among the findings is at least one error. */
    public record Refused(List<Finding> findings) implements Result {}

    /** Sound, and not sent because it was only tried. */
    public record Tried(Accepted accepted) implements Result {}

    /**
     * Durable.
     *
     * @param firstReceivedAt when this content was first taken in
     * @param isRepeated this content was there already
     */
    public record Taken(Accepted accepted, Instant firstReceivedAt, boolean isRepeated) implements Result {}

    /**
     * @param type one of {@link Submissions#types}
     * @throws org.gongshi.ingest.problems.UnavailableException if nothing could be confirmed
     */
    public Result take(String type, JsonText.Read read, AgencyKey key, boolean dryRun) {
        return switch (verdict(type, read, key)) {
            case Rejected(List<Finding> findings) -> refused(findings, key, dryRun);
            case Accepted accepted when dryRun -> new Tried(accepted);
            case Accepted accepted -> {
                Taken taken = taken(accepted);
                singles.accepted(key.agency());
                if (read instanceof JsonText.Tree(ObjectNode tree)) {
                    var _ = rejections.accepted(key.agency(), type, tree);
                }
                yield taken;
            }
        };
    }

    private Verdict verdict(String type, JsonText.Read read, AgencyKey key) {
        var delivery =
                new Delivery(UUID.randomUUID().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        return switch (read) {
            case JsonText.Unreadable(List<Finding> findings) -> new Rejected(findings);
            case JsonText.Tree(ObjectNode tree) -> submissions.checks(type).check(tree, Speaker.of(key), delivery);
        };
    }

    private Refused refused(List<Finding> findings, AgencyKey key, boolean dryRun) {
        if (!dryRun) {
            singles.refused(key.agency(), findings);
            counts.received(1);
            counts.rejected();
        }
        return new Refused(findings);
    }

    private Taken taken(Accepted accepted) {
        var header = accepted.header();
        Receipt receipt = receipts.get(header.getAgency() + "/" + header.getReceiptId());
        boolean isRepeated = receipt != null || recent.find(header.getReceiptId()) != null;
        publisher.confirm(accepted.outgoing());
        Sent.note(header.getAgency(), header.getReceiptId(), 1);
        var remembered = recent.remember(accepted);
        counts.received(1);
        if (isRepeated) {
            counts.duplicate();
        } else {
            counts.accepted();
        }
        return new Taken(accepted, receipt == null ? remembered.receivedAt() : receipt.getReceivedAt(), isRepeated);
    }
}
