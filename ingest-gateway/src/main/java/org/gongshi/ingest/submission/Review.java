package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.ReviewChecklist;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.context.ReviewerFacts;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/** A round of legal review (法制审核). Undertaker and opinion are in the canonical form only; the reviewer is asked about and left out of the event. */
record Review(
        CreditCode agency,
        Numbers numbers,
        int round,
        ReviewOutcome outcome,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate dueOn,
        LocalDate reviewedOn,
        @Nullable ReviewChecklist checklist,
        String reviewerNamed,
        boolean reviewerHandled,
        String canonical)
        implements Submission {

    @Override
    public int rank() {
        return round;
    }

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), numbers.leading(), "review");
    }

    @Override
    public ReviewerFacts reviewer() {
        return new ReviewerFacts(reviewerNamed, reviewedOn);
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return ReviewSubmitted.newBuilder()
                .setHeader(header)
                .setCaseNumber(numbers.caseNumber())
                .setDocumentNumber(numbers.documentNumber())
                .setRound(round)
                .setOutcome(outcome)
                .setSubmittedOn(submittedOn)
                .setDueOn(dueOn)
                .setReviewedOn(reviewedOn)
                .setChecklist(checklist)
                .setReviewerHandled(reviewerHandled)
                .setTarget(sealing.target(this))
                .setSealKey(sealing.key())
                .setSealed(sealing.close(this))
                .build();
    }

    /** What an opinion may hold must not reach a log. */
    @Override
    public String toString() {
        return "Review[" + round + " " + outcome + "]";
    }
}
