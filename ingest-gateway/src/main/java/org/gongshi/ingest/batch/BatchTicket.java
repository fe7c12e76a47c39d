package org.gongshi.ingest.batch;

import java.time.Instant;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.tables.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a batch once its file is on the disk; without it there is no batch.
 *
 * @param agency agency of the key that sent it; empty for the operator
 * @param writtenIn what its file was written in; null in tickets of before there were several
 * @param rows rows found, blank lines not counted; 0 for a table, whose rows are counted when it is turned into lines
 * @param receivedAt when the whole file was on disk
 */
record BatchTicket(
        String id,
        String agency,
        String keyId,
        BatchType type,
        @Nullable TableFormat writtenIn,
        boolean dryRun,
        long rows,
        Instant receivedAt) {

    /** Who sent it. */
    Caller caller() {
        return agency.isEmpty() ? new Caller.Administrator() : new Caller.AgencyKey(keyId, agency);
    }

    /** Complete: its file is on the disk. */
    BatchTicket received(long found, Instant moment) {
        return new BatchTicket(id, agency, keyId, type, writtenIn, dryRun, found, moment);
    }

    TableFormat format() {
        return writtenIn == null ? TableFormat.NDJSON : writtenIn;
    }
}
