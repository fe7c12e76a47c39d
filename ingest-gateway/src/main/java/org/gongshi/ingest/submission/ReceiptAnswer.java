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
 * @param decisionId null if it is about every party of a document
 * @param receivedAt when this delivery was taken in; the receipt itself keeps the first one's
 */
record ReceiptAnswer(
        @Nullable String receiptId,
        @Nullable String decisionId,
        Instant receivedAt,
        String contentDigest,
        String rules,
        Deadline deadline,
        List<FindingBody> warnings,
        String status,
        @Nullable String statusUrl) {

    static ReceiptAnswer of(Accepted accepted, Locale locale) {
        String receiptId = accepted.header().getReceiptId();
        return of(accepted, receiptId, "ACCEPTED", "/v1/receipts/" + receiptId, locale);
    }

    static ReceiptAnswer tried(Accepted accepted, Locale locale) {
        return of(accepted, null, "CHECKED", null, locale);
    }

    private static ReceiptAnswer of(
            Accepted accepted, @Nullable String receiptId, String status, @Nullable String statusUrl, Locale locale) {
        var header = accepted.header();
        return new ReceiptAnswer(
                receiptId,
                accepted.decisionId(),
                header.getReceivedAt(),
                header.getContentDigest(),
                header.getContext().getRules(),
                accepted.deadline(),
                FindingBody.all(accepted.warnings(), Wording.in(locale)),
                status,
                statusUrl);
    }
}
