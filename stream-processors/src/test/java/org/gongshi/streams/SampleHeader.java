package org.gongshi.streams;

import java.time.Instant;
import java.util.UUID;
import org.gongshi.exchange.EventHeader;
import org.gongshi.secrecy.DeploymentSecret;

/** What the gateway writes on every event; equal content gives equal receipts. */
final class SampleHeader {
    private SampleHeader() {}

    static EventHeader of(String target, String content, Instant receivedAt) {
        var digest = DeploymentSecret.contentDigest(Samples.SECRET.salt(target, 0), content);
        return EventHeader.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setReceiptId(Samples.SECRET.receiptId(target, digest))
                .setReceivedAt(receivedAt)
                .setAgency(Samples.AGENCY)
                .setSubmittedBy("key-1")
                .setContentDigest(digest)
                .setContext(Samples.context())
                .build();
    }

    static String target(String name, String type) {
        return Samples.SECRET.decisionId(Samples.AGENCY, name, type);
    }
}
