package org.gongshi.search.opendata;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A daily copy of all that is public (每日全量).
 *
 * @param file its name; gzip of lines as in {@code /api/v1/changes}, without positions
 * @param position changes behind it bring the copy up to date
 * @param decisions lines that hold a decision
 * @param tombstones lines that hold what stays of one taken back
 * @param bytes size of the file
 * @param sha256 of the file, hex
 * @param builtAt when it was made
 * @param prunedAt when what was taken back or changed since was last removed from it
 * @param licence terms of use, among them: what is taken back is to be deleted
 */
public record Snapshot(
        String file,
        LocalDate date,
        String position,
        long decisions,
        long tombstones,
        long bytes,
        String sha256,
        Instant builtAt,
        Instant prunedAt,
        String licence) {}
