package org.gongshi.bench.caselog;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.bench.caselog.Envelope.Arrival;
import org.gongshi.exchange.Correction;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedWithdrawal;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithdrawalSubmitted;

/** What becomes public of a case, and what takes that back. */
final class DecisionEvents {
    private final Envelope envelope;

    DecisionEvents(Envelope envelope) {
        this.envelope = envelope;
    }

    DecisionSubmitted decision(Arrival arrival) {
        return decision(arrival, Contents.of(arrival.file())).build();
    }

    /** Later, and with a word more: another edition. */
    DecisionSubmitted correction(Arrival arrival) {
        return decision(arrival, Contents.corrected(arrival.file()))
                .setCorrection(new Correction(CorrectionType.CONTENT, null, false))
                .setRevision(2)
                .build();
    }

    private DecisionSubmitted.Builder decision(Arrival arrival, SpecificRecord content) {
        CaseFile file = arrival.file();
        String id = envelope.decisionId(file);
        return DecisionSubmitted.newBuilder()
                .setHeader(envelope.header(arrival, id, content.toString()))
                .setDecisionId(id)
                .setDocumentNumber(Envelope.documentNumber(file))
                .setCaseNumber(file.caseNumber())
                .setKind(file.act().kind())
                .setDecidedOn(file.decidedOn())
                .setSubjectType(file.party().type())
                .setMinorOrUnknownAge(file.party().minor())
                .setMajor(file.isMajor())
                .setSealKey(envelope.sealKey())
                .setSealed(envelope.sealed(id, content));
    }

    WithdrawalSubmitted withdrawal(Arrival arrival) {
        CaseFile file = arrival.file();
        String id = envelope.decisionId(file);
        SealedWithdrawal note = new SealedWithdrawal("经自查，原决定认定事实的部分表述有误，现予撤回，重新核实后另行处理。");
        return WithdrawalSubmitted.newBuilder()
                .setHeader(envelope.header(arrival, id, note.getNote()))
                .setDocumentNumber(Envelope.documentNumber(file))
                .setDecisionId(id)
                .setReason(WithdrawalReason.MISTAKE)
                .setWithdrawnOn(file.decidedOn().plusDays(10))
                .setTarget(id)
                .setSealKey(envelope.sealKey())
                .setSealed(envelope.sealed(id, note))
                .build();
    }
}
