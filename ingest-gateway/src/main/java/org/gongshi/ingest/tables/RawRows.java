package org.gongshi.ingest.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;

/** Rows of a file in their order, one at a time; blank ones are left out. */
interface RawRows extends Closeable {
    /**
     * The next row; null after the last one.
     *
     * @throws BrokenFile if nothing after the rows already read can be read
     */
    @Nullable
    RawRow next() throws IOException;

    /** What is noteworthy before the first row. */
    default List<Finding> findings() {
        return List.of();
    }

    /** Whether dates that are numbers count from 1904. */
    default boolean countsFrom1904() {
        return false;
    }
}
