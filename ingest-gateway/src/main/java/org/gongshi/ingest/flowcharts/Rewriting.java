package org.gongshi.ingest.flowcharts;

import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;

/** What came of writing a file anew. */
public sealed interface Rewriting {
    /**
     * Nothing in it but the picture.
     *
     * @param content never a byte of what was sent, but what was made from it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Clean(ChartType type, byte[] content) implements Rewriting {}

    /** Not to be kept. */
    record Refused(Finding finding) implements Rewriting {}

    static Refused unreadable(ChartType type) {
        return new Refused(Finding.of(ErrorCode.FILE_UNREADABLE, type.name()));
    }

    /** @param limit what it exceeds, in words that are the same in every language */
    static Refused beyond(ChartType type, String limit) {
        return new Refused(Finding.of(ErrorCode.FILE_BEYOND_MEASURE, type.name(), limit));
    }
}
