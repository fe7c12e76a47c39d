package org.gongshi.ingest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit (留痕记录).
 *
 * @param at when it was answered
 * @param key id of the key, never the key
 * @param agency whom it was about, else the agency of the key; empty for the operator
 * @param call method and pattern of the address, so that nothing of what stood in it is kept
 * @param about id of the receipt or of the batch; null if there is none
 * @param rows how many submissions; null if none
 */
record AuditNote(
        Instant at,
        String key,
        String agency,
        String call,
        int status,
        @Nullable String about,
        @Nullable Long rows) {}
