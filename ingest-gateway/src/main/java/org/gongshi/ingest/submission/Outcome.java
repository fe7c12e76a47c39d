package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.identity.CreditCode;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision (后续情况). The note is in the canonical form only.
 *
 * @param isFinal can't be challenged any more
 */
record Outcome(
        CreditCode agency,
        Numbers numbers,
        OutcomeType type,
        @Nullable OutcomeResult result,
        boolean isFinal,
        LocalDate occurredOn,
        @Nullable LocalDate effectiveOn,
        @Nullable BigDecimal amount,
        String canonical)
        implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), numbers.leading(), "outcome");
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return OutcomeSubmitted.newBuilder()
                .setHeader(header)
                .setCaseNumber(numbers.caseNumber())
                .setDocumentNumber(numbers.documentNumber())
                .setType(type)
                .setResult(result)
                .setIsFinal(isFinal)
                .setOccurredOn(occurredOn)
                .setEffectiveOn(effectiveOn)
                .setAmount(amount)
                .setTarget(sealing.target(this))
                .setSealKey(sealing.key())
                .setSealed(sealing.close(this))
                .build();
    }

    @Override
    public String toString() {
        return "Outcome[" + type + " " + result + "]";
    }
}
