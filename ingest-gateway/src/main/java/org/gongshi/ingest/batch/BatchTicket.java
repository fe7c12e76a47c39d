package org.gongshi.ingest.batch;

import java.time.Instant;
import org.gongshi.ingest.access.Caller;

/**
 * What is written down about a batch once its file is on the disk; without it there is no batch.
 *
 * @param agency agency of the key that sent it; empty for the operator
 * @param rows rows found, blank lines not counted
 * @param receivedAt when the whole file was on disk
 */
record BatchTicket(
        String id, String agency, String keyId, BatchType type, boolean dryRun, long rows, Instant receivedAt) {
    /** Who sent it. */
    Caller caller() {
        return agency.isEmpty() ? new Caller.Administrator() : new Caller.AgencyKey(keyId, agency);
    }
}
