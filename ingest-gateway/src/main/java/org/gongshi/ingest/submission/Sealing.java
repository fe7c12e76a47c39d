package org.gongshi.ingest.submission;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.exchange.Statement;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.secrecy.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Closes what only the deployment may read again.
 *
 * @param portalSeal its key is the portal's too
 */
record Sealing(DeploymentSecret secret, Seal portalSeal, ExchangeRecords records) {
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

    /** For supervisors, whose door the portal is; null if nothing is said to them. */
    @Nullable
    Statement statement(EventHeader header, @Nullable SealedStatement said) {
        return said == null
                ? null
                : new Statement(
                        header.getReceiptId(),
                        header.getAgency(),
                        header.getReceivedAt(),
                        portalSeal.keyId(),
                        ByteBuffer.wrap(portalSeal.close(header.getReceiptId(), records.encode(said))));
    }
}
