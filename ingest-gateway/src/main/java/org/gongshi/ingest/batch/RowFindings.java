package org.gongshi.ingest.batch;

import java.util.List;
import org.gongshi.ingest.checks.Finding;

/** What was found in a row, errors or warnings. */
record RowFindings(long row, List<Finding> findings) {
    boolean isRejected() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
