package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.gongshi.exchange.Correction;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A decision that passed every check on its own; one that exists is sound.
 *
 * @param party who it is about; stands for nobody where the decision is a state secret
 * @param revision as the agency states it; null if unnumbered
 * @param backfill the agency asks for it to be taken as one from before it joined
 * @param content what only the deployment may read again
 * @param canonical all members in their normal forms (RFC 8785): what the digest is taken of
 */
record Decision(
        CreditCode agency,
        DocumentNumber documentNumber,
        @Nullable String caseNumber,
        DecisionKind kind,
        LocalDate decidedOn,
        Party party,
        @Nullable Integer revision,
        @Nullable Correction correction,
        @Nullable WithholdReason withhold,
        boolean backfill,
        SealedDecision content,
        String canonical) {

    /** Place among the submissions of the decision: as stated, else an original comes before its correction. */
    int rank() {
        return revision != null ? revision : correction == null ? 1 : 2;
    }
}
