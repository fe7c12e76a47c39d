package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.FileReviewed;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.identity.CreditCode;
import org.gongshi.secrecy.DeploymentSecret;

/**
 * What an agency found in its own case files of a quarter (案卷自评). Summary and problems are in the canonical form only.
 *
 * @param quarter as 2026-Q1
 */
record SelfReview(CreditCode agency, String quarter, LocalDate reviewedOn, List<FileReviewed> files, String canonical)
        implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), quarter, "self-review");
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return SelfReviewSubmitted.newBuilder()
                .setHeader(header)
                .setQuarter(quarter)
                .setReviewedOn(reviewedOn)
                .setFiles(files)
                .setTarget(sealing.target(this))
                .setSealKey(sealing.key())
                .setSealed(sealing.close(this))
                .build();
    }

    @Override
    public String toString() {
        return "SelfReview[" + quarter + "]";
    }
}
