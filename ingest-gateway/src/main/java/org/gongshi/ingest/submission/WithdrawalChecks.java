package org.gongshi.ingest.submission;

import java.nio.ByteBuffer;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedWithdrawal;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.submission.Reception.Admitted;
import org.gongshi.ingest.submission.Reception.Subject;
import org.gongshi.ingest.submission.Reception.Turned;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Withdrawals (撤回). */
@Component
public class WithdrawalChecks implements Checks {
    /** In the place of a party's key, which always holds "=". */
    private static final String EVERY_PARTY = "document";

    private final Reception reception;
    private final DeploymentSecret secret;
    private final ExchangeRecords records;
    private final StatuteBook statutes;

    WithdrawalChecks(Reception reception, DeploymentSecret secret, ExchangeRecords records, StatuteBook statutes) {
        this.reception = reception;
        this.secret = secret;
        this.records = records;
        this.statutes = statutes;
    }

    @Override
    public Verdict check(ObjectNode body, Speaker speaker, Delivery delivery) {
        return switch (WithdrawalReader.read(body, CivilDay.of(delivery.receivedAt()))) {
            case WithdrawalReader.Unsound(List<Finding> findings) -> new Rejected(findings);
            case WithdrawalReader.Sound(Withdrawal withdrawal) ->
                switch (reception.enter(withdrawal.agency(), speaker, delivery)) {
                    case Turned(List<Finding> findings) -> new Rejected(findings);
                    case Admitted(AgencyVersion version) -> accepted(withdrawal, version, speaker, delivery);
                };
        };
    }

    private Accepted accepted(Withdrawal withdrawal, AgencyVersion version, Speaker speaker, Delivery delivery) {
        Deadline deadline = statutes.withdrawalDeadline(version.getSector(), withdrawal.withdrawnOn());
        String decisionId = decisionId(withdrawal);
        String target = decisionId == null ? id(withdrawal, EVERY_PARTY) : decisionId;
        String salt = secret.salt(target, withdrawal.rank());
        var subject = new Subject(withdrawal.agency(), target, salt, withdrawal.canonical());
        EventHeader header = reception.header(subject, version, speaker, delivery);
        var event = event(withdrawal, decisionId, target, header);
        return new Accepted(event, header, decisionId, salt, deadline, late(withdrawal, deadline, delivery));
    }

    private static List<Finding> late(Withdrawal withdrawal, Deadline deadline, Delivery delivery) {
        return CivilDay.of(delivery.receivedAt()).isAfter(deadline.dueOn())
                ? List.of(new Finding(
                        "/withdrawnOn",
                        ErrorCode.WITHDRAWN_LATE,
                        withdrawal.withdrawnOn().toString(),
                        List.of(deadline.dueOn().toString())))
                : List.of();
    }

    private WithdrawalSubmitted event(
            Withdrawal withdrawal, @Nullable String decisionId, String target, EventHeader header) {
        byte[] note = records.encode(new SealedWithdrawal(withdrawal.note()));
        return WithdrawalSubmitted.newBuilder()
                .setHeader(header)
                .setDocumentNumber(withdrawal.documentNumber().normalised())
                .setDecisionId(decisionId)
                .setCaseNumber(withdrawal.caseNumber())
                .setReason(withdrawal.reason())
                .setWithdrawnOn(withdrawal.withdrawnOn())
                .setRevision(withdrawal.revision())
                .setTarget(target)
                .setSealKey(secret.seal().keyId())
                .setSealed(ByteBuffer.wrap(secret.seal().close(target, note)))
                .build();
    }

    private @Nullable String decisionId(Withdrawal withdrawal) {
        var party = withdrawal.party();
        return party == null ? null : id(withdrawal, PartyReader.keyOf(party));
    }

    private String id(Withdrawal withdrawal, String key) {
        return secret.decisionId(
                withdrawal.agency().value(), withdrawal.documentNumber().normalised(), key);
    }
}
