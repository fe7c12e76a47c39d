package org.gongshi.ingest.submission;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.statute.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was taken in moments ago and the processors have not spoken of yet; gone after a restart, the receipt is not. */
@Component
public class RecentReceipts {
    private static final int REMEMBERED = 20_000;

    private final Map<String, RecentReceipt> recent = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecentReceipt> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Without the content: thousands of decisions of 1 MB would not fit into memory. */
    public record RecentReceipt(
            String receiptId,
            SubmissionType type,
            @Nullable String decisionId,
            String agency,
            Instant receivedAt,
            String contentDigest,
            String salt,
            String rules,
            @Nullable Deadline deadline) {

        static RecentReceipt of(Accepted accepted) {
            var header = accepted.header();
            return new RecentReceipt(
                    header.getReceiptId(),
                    accepted.type(),
                    accepted.decisionId(),
                    header.getAgency(),
                    header.getReceivedAt(),
                    header.getContentDigest(),
                    accepted.salt(),
                    header.getContext().getRules(),
                    accepted.deadline());
        }
    }

    /** Keeps the first of several deliveries, and returns it. */
    RecentReceipt remember(Accepted accepted) {
        var latest = RecentReceipt.of(accepted);
        RecentReceipt first = recent.putIfAbsent(latest.receiptId(), latest);
        return first == null ? latest : first;
    }

    public @Nullable RecentReceipt find(String receiptId) {
        return recent.get(receiptId);
    }
}
