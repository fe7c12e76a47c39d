package org.gongshi.ingest.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DocumentMade;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.RecordingMade;
import org.gongshi.exchange.RecordingManner;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.context.ActFacts;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/**
 * A record of the enforcement process (执法全过程记录). Titles, devices and operators are in the canonical form only.
 *
 * @param officers certificate numbers
 */
record ProcessRecord(
        CreditCode agency,
        String caseNumber,
        CaseStage stage,
        LocalDate occurredOn,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String place,
        @Nullable Boolean certificateShown,
        List<String> noticesGiven,
        List<String> officers,
        List<DocumentMade> documents,
        List<RecordingMade> recordings,
        String canonical)
        implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), caseNumber, "record");
    }

    @Override
    public ActFacts act() {
        return ActFacts.ofStage(occurredOn, stage, officers);
    }

    /** 国办发〔2018〕118号 (八): where the agency's list asks for the whole course, none is a defect. */
    @Override
    public List<Finding> onReceipt(Receiving receiving) {
        boolean wanted = receiving
                .context()
                .getRecordingManner()
                .filter(RecordingManner.FULL::equals)
                .isPresent();
        return wanted && recordings.isEmpty()
                ? List.of(new Finding("/recordings", ErrorCode.RECORDING_MISSING, "", List.of()))
                : List.of();
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return RecordSubmitted.newBuilder()
                .setHeader(header)
                .setCaseNumber(caseNumber)
                .setStage(stage)
                .setOccurredOn(occurredOn)
                .setStartedAt(startedAt)
                .setEndedAt(endedAt)
                .setPlace(place)
                .setCertificateShown(certificateShown)
                .setNoticesGiven(noticesGiven)
                .setDocuments(documents)
                .setRecordings(recordings)
                .setTarget(sealing.target(this))
                .setSealKey(sealing.key())
                .setSealed(sealing.close(this))
                .build();
    }

    @Override
    public String toString() {
        return "ProcessRecord[" + stage + "]";
    }
}
