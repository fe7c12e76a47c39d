package org.gongshi.search.feeds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.OfficialTable;
import org.jspecify.annotations.Nullable;

/**
 * One change for a receiver.
 *
 * @param position to go on from behind this line
 * @param action PUBLISH or WITHDRAW
 * @param reason of a withdrawal
 * @param columns filled cells by the codes of the official table; of a withdrawal the document number alone
 */
public record FeedLine(
        String position,
        String decisionId,
        int edition,
        String action,
        @Nullable String reason,
        Map<String, String> columns) {

    static FeedLine of(CreditRecord record, String position) {
        return new FeedLine(
                position,
                record.getDecisionId(),
                record.getEdition(),
                record.getAction().name(),
                record.getReason().orElse(null),
                columns(record));
    }

    /** Filled cells; of what is taken back the document number alone. */
    public static Map<String, String> columns(CreditRecord record) {
        var columns = new LinkedHashMap<String, String>();
        if (record.getAction() == CreditAction.WITHDRAW) {
            columns.put(numberColumn(record.getTable()), record.getDocumentNumber());
        } else {
            record.getColumns().forEach(column -> columns.put(column.getCode(), column.getValue()));
        }
        return columns;
    }

    @JsonIgnore
    boolean isWithdrawal() {
        return action.equals(CreditAction.WITHDRAW.name());
    }

    private static String numberColumn(OfficialTable table) {
        return switch (table) {
            case PENALTIES -> "CF_WSH";
            case PERMITS -> "XK_WSH";
            case INSPECTIONS -> "JC_WSH";
            case UNKNOWN -> "WSH";
        };
    }
}
