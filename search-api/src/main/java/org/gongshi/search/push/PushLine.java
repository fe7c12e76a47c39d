package org.gongshi.search.push;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.search.feeds.FeedLine;
import org.jspecify.annotations.Nullable;

/**
 * One record at a receiver's door, as in a feed.
 *
 * @param table penalties, permits or inspections
 * @param dueOn last day on which the receiver is to have it
 */
record PushLine(
        String decisionId,
        int edition,
        String action,
        String table,
        LocalDate dueOn,
        @Nullable String reason,
        Map<String, String> columns) {

    static PushLine of(CreditRecord record) {
        return new PushLine(
                record.getDecisionId(),
                record.getEdition(),
                record.getAction().name(),
                record.getTable().name().toLowerCase(Locale.ROOT),
                record.getDueOn(),
                record.getReason().orElse(null),
                FeedLine.columns(record));
    }
}
