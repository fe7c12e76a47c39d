package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that passed every check on its own.
 *
 * @param party credit code of the one party meant; null: every party of the document
 * @param revision it ends those below; null if unnumbered
 * @param note what only the deployment may read again
 * @param canonical all members in their normal forms (RFC 8785): what the digest is taken of
 */
record Withdrawal(
        CreditCode agency,
        DocumentNumber documentNumber,
        @Nullable String caseNumber,
        @Nullable CreditCode party,
        WithdrawalReason reason,
        LocalDate withdrawnOn,
        @Nullable Integer revision,
        String note,
        String canonical) {

    /** Place in the salt, where a decision has its rank, which is at least 1. */
    int rank() {
        return revision == null ? 0 : revision;
    }

    /** What a note may hold must not reach a log. */
    @Override
    public String toString() {
        return "Withdrawal[" + reason + "]";
    }
}
