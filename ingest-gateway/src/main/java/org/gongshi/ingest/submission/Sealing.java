package org.gongshi.ingest.submission;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;

/** Closes what only the deployment may read again. */
record Sealing(DeploymentSecret secret, ExchangeRecords records) {
    String key() {
        return secret.seal().keyId();
    }

    String target(Submission submission) {
        return submission.target(secret);
    }

    ByteBuffer close(String target, SpecificRecord content) {
        return ByteBuffer.wrap(secret.seal().close(target, records.encode(content)));
    }

    /** The whole submission, where no part of it is needed by itself. */
    ByteBuffer close(Submission submission) {
        return close(target(submission), new SealedSubmission(submission.canonical()));
    }
}
