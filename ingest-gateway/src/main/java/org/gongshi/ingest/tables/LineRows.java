package org.gongshi.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Lines of JSON. */
final class LineRows implements RawRows {
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final LineReader lines;
    private final int limit;

    private LineRows(LineReader lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    static LineRows open(Path file, Limits limits) throws IOException {
        InputStream in = withoutByteOrderMark(Files.newInputStream(file));
        return new LineRows(new LineReader(in, limits.rowBytes(), Long.MAX_VALUE), limits.rowBytes());
    }

    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        var peeked = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        byte[] first = peeked.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            peeked.unread(first);
        }
        return peeked;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        byte[] line = lines.next();
        if (line == null) {
            return null;
        }
        return lines.isOverlong() ? new RawRow.Lost(ErrorCode.TOO_LARGE, List.of(limit + " B")) : new RawRow.Body(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
