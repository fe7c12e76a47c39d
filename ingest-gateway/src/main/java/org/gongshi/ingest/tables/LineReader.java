package org.gongshi.ingest.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, none of them kept beyond a limit, blank ones left out. */
public final class LineReader implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final long total;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private long bytesRead;
    private long lineStart;
    private boolean overlong;
    private boolean blank;

    /** @param total bytes after which the input counts as ended; {@link #bytesRead} is then greater */
    public LineReader(InputStream in, int limit, long total) {
        this.in = in;
        this.limit = limit;
        this.total = total;
    }

    /** The next line, or as much of it as the limit allows; null at the end. */
    public byte @Nullable [] next() throws IOException {
        while (isFilled()) {
            byte[] line = line();
            if (!blank) {
                return line;
            }
        }
        return null;
    }

    private byte[] line() throws IOException {
        lineStart = bytesRead;
        overlong = false;
        blank = true;
        var line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && isFilled()) {
            int end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            keep(line, end);
            ended = end < filled;
            bytesRead += (ended ? end + 1 : end) - position;
            position = ended ? end + 1 : end;
        }
        return line.toByteArray();
    }

    /** Bytes up to there, as many as fit. */
    private void keep(ByteArrayOutputStream line, int end) {
        for (int place = position; blank && place < end; place++) {
            blank = chunk[place] == ' ' || chunk[place] == '\t' || chunk[place] == '\r';
        }
        int kept = Math.min(end - position, limit - line.size());
        line.write(chunk, position, kept);
        for (int place = position + kept; !overlong && place < end; place++) {
            overlong = chunk[place] != '\r';
        }
    }

    private boolean isFilled() throws IOException {
        if (position == filled) {
            position = 0;
            long left = total - bytesRead;
            filled = left < 0 ? 0 : Math.max(0, in.read(chunk, 0, left < CHUNK ? (int) left + 1 : CHUNK));
        }
        return position < filled;
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

    @Override
    public void close() throws IOException {
        in.close();
    }
}
