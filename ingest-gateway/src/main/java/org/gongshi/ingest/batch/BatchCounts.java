package org.gongshi.ingest.batch;

/** Rows of a batch by their fate: received = accepted + rejected + duplicate + pending. */
public record BatchCounts(long received, long accepted, long rejected, long duplicate, long pending) {

    static BatchCounts of(long received, long accepted, long rejected, long duplicate) {
        return new BatchCounts(received, accepted, rejected, duplicate, received - accepted - rejected - duplicate);
    }
}
