package org.gongshi.ingest.tables;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, none of them kept beyond a limit, blank ones left out. */
public final class LineReader implements AutoCloseable {
    private final InputStream in;
    private final int limit;
    private final long total;
    private long bytesRead;
    private long lineStart;
    private boolean overlong;

    /** @param total bytes after which the input counts as ended; {@link #bytesRead} is then greater */
    public LineReader(InputStream in, int limit, long total) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
        this.total = total;
    }

    /** The next line, or as much of it as the limit allows; null at the end. */
    public byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean blank = true;
        overlong = false;
        lineStart = bytesRead;
        for (int next = read(); ; next = read()) {
            boolean atEnd = next < 0;
            if (atEnd || next == '\n') {
                if (!blank) {
                    return line.toByteArray();
                }
                if (atEnd) {
                    return null;
                }
                line.reset();
                overlong = false;
                lineStart = bytesRead;
                continue;
            }
            blank &= next == ' ' || next == '\t' || next == '\r';
            if (line.size() < limit) {
                line.write(next);
            } else {
                overlong |= next != '\r';
            }
        }
    }

    /** Whether the line just read was longer than the limit. */
    public boolean isOverlong() {
        return overlong;
    }

    /** Bytes before the line just read. */
    public long lineStart() {
        return lineStart;
    }

    public long bytesRead() {
        return bytesRead;
    }

    private int read() throws IOException {
        int next = bytesRead > total ? -1 : in.read();
        bytesRead += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
