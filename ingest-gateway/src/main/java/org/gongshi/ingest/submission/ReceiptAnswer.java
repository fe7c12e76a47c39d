package org.gongshi.ingest.submission;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.problems.FindingBody;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.statute.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is told about a submission that was taken in.
 *
 * @param receiptId null if it was only tried
 * @param decisionId null if it is about every party of a document, or about no decision
 * @param receivedAt when this content was first taken in, as on its receipt
 * @param deadline null where the law sets none
 */
record ReceiptAnswer(
        @Nullable String receiptId,
        @Nullable String decisionId,
        Instant receivedAt,
        String contentDigest,
        String rules,
        @Nullable Deadline deadline,
        List<FindingBody> warnings,
        String status,
        @Nullable String statusUrl) {

    static ReceiptAnswer of(Accepted accepted, Instant firstReceivedAt, Locale locale) {
        String receiptId = accepted.header().getReceiptId();
        return of(accepted, receiptId, firstReceivedAt, "ACCEPTED", "/v1/receipts/" + receiptId, locale);
    }

    static ReceiptAnswer tried(Accepted accepted, Locale locale) {
        Instant now = accepted.header().getReceivedAt();
        return of(accepted, null, now, "CHECKED", null, locale);
    }

    private static ReceiptAnswer of(
            Accepted accepted,
            @Nullable String receiptId,
            Instant receivedAt,
            String status,
            @Nullable String statusUrl,
            Locale locale) {
        var header = accepted.header();
        return new ReceiptAnswer(
                receiptId,
                accepted.decisionId(),
                receivedAt,
                header.getContentDigest(),
                header.getContext().getRules(),
                accepted.deadline(),
                FindingBody.all(accepted.warnings(), Wording.in(locale)),
                status,
                statusUrl);
    }
}
