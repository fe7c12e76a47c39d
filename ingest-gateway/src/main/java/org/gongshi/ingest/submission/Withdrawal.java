package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedWithdrawal;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal (撤回) that passed every check on its own.
 *
 * @param caseNumber as it is compared; null if it names none
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
        String canonical)
        implements Submission {
    /** In the place of a party's key, which always holds "=". */
    private static final String EVERY_PARTY = "document";

    /** Place in the salt, where a decision has its rank, which is at least 1. */
    @Override
    public int rank() {
        return revision == null ? 0 : revision;
    }

    @Override
    public String target(DeploymentSecret secret) {
        String one = decisionId(secret);
        return one == null ? id(secret, EVERY_PARTY) : one;
    }

    @Override
    public @Nullable String decisionId(DeploymentSecret secret) {
        return party == null ? null : id(secret, PartyReader.keyOf(party));
    }

    private String id(DeploymentSecret secret, String key) {
        return secret.decisionId(agency.value(), documentNumber.normalised(), key);
    }

    @Override
    public Deadline deadline(StatuteBook statutes, AgencyVersion version) {
        return statutes.withdrawalDeadline(version.getSector(), withdrawnOn);
    }

    @Override
    public List<Finding> onReceipt(Receiving receiving) {
        String day = withdrawnOn.toString();
        return receiving.isLate()
                ? List.of(new Finding("/withdrawnOn", ErrorCode.WITHDRAWN_LATE, day, List.of(receiving.dueOn())))
                : List.of();
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        String target = sealing.target(this);
        return WithdrawalSubmitted.newBuilder()
                .setHeader(header)
                .setDocumentNumber(documentNumber.normalised())
                .setDecisionId(decisionId(sealing.secret()))
                .setCaseNumber(caseNumber)
                .setReason(reason)
                .setWithdrawnOn(withdrawnOn)
                .setRevision(revision)
                .setTarget(target)
                .setSealKey(sealing.key())
                .setSealed(sealing.close(target, new SealedWithdrawal(note)))
                .build();
    }

    /** What a note may hold must not reach a log. */
    @Override
    public String toString() {
        return "Withdrawal[" + reason + "]";
    }
}
