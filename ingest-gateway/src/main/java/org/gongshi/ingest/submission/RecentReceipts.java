package org.gongshi.ingest.submission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was taken in moments ago and the processors have not spoken of yet; gone after a restart, the receipt is not. */
@Component
public class RecentReceipts {
    private static final int REMEMBERED = 20_000;

    private final Map<String, Accepted> recent = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Accepted> eldest) {
            return size() > REMEMBERED;
        }
    });

    void remember(Accepted accepted) {
        recent.putIfAbsent(accepted.header().getReceiptId(), accepted);
    }

    public @Nullable Accepted find(String receiptId) {
        return recent.get(receiptId);
    }
}
