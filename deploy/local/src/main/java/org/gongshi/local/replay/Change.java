package org.gongshi.local.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what stands now and what would stand. Names fields, never what is in a text.
 *
 * @param documentNumber null if neither side is a public decision
 * @param receiptId null unless it is about a receipt
 * @param fields that differ; empty if only one side has a value
 * @param now what stands, in few words
 * @param then what would stand, in few words
 */
record Change(
        ChangeKind kind,
        String decisionId,
        @Nullable String documentNumber,
        @Nullable String receiptId,
        List<String> fields,
        String now,
        String then) {
    Change {
        fields = List.copyOf(fields);
    }
}
