package org.gongshi.ingest.offline;

import java.nio.file.Path;
import org.gongshi.ingest.checks.Finding;

/** Where findings are told as they are found: a file may have more of them than fit into memory. */
interface Report extends AutoCloseable {
    /** @param row from 1; {@link Checking#NO_ROW} for the file or its header */
    void finding(Path file, long row, Finding finding);

    void end(Tally tally);

    @Override
    void close();
}
