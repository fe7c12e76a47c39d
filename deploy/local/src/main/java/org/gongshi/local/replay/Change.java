package org.gongshi.local.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what stands now and what would stand. Names fields, never what is in a text.
 *
 * @param decisionId of a card agency and case
 * @param documentNumber null if neither side is a public decision
 * @param receiptId null unless it is about a receipt
 * @param fields that differ; empty if only one side has a value
 * @param now what stands, in few words
 * @param then what would stand, in few words
 * @param verdicts that would come out otherwise: by as many their indicators move
 */
record Change(
        ChangeKind kind,
        String decisionId,
        @Nullable String documentNumber,
        @Nullable String receiptId,
        List<String> fields,
        String now,
        String then,
        List<Turn> verdicts) {
    Change {
        fields = List.copyOf(fields);
        verdicts = List.copyOf(verdicts);
    }

    /** A verdict that comes out otherwise; NONE where there is none. */
    record Turn(String verdict, String now, String then) {
        static final String NONE = "NONE";

        @Override
        public String toString() {
            return "%s %s → %s".formatted(verdict, now, then);
        }
    }
}
