package org.gongshi.ingest.batch;

import java.util.List;
import java.util.Objects;
import org.gongshi.ingest.checks.Finding;

/**
 * What was found in a row, errors or warnings.
 *
 * @param subjects by what its mended successor will be known
 */
record RowFindings(long row, List<Finding> findings, List<String> subjects) {
    RowFindings {
        // A line of an older file has none.
        subjects = Objects.requireNonNullElse(subjects, List.of());
    }

    RowFindings(long row, List<Finding> findings) {
        this(row, findings, List.of());
    }

    boolean isRejected() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
