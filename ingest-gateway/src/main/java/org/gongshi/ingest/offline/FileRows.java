package org.gongshi.ingest.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongshi.ingest.checks.JsonText;
import org.jspecify.annotations.Nullable;

/** Submissions in a file: one JSON object on each line, or one object altogether in a file named .json. */
final class FileRows implements Closeable {
    /** As the gateway's gongshi.submission.limit. */
    private static final int LIMIT = 1 << 20;

    private final InputStream in;
    private final boolean whole;
    private boolean ended;

    private FileRows(InputStream in, boolean whole) {
        this.in = in;
        this.whole = whole;
    }

    static FileRows open(Path file) throws IOException {
        boolean whole = String.valueOf(file.getFileName()).endsWith(".json");
        return new FileRows(new BufferedInputStream(Files.newInputStream(file), LIMIT / 16), whole);
    }

    JsonText.@Nullable Read next() throws IOException {
        if (ended) {
            return null;
        }
        if (whole) {
            ended = true;
            return JsonText.read(in, LIMIT);
        }
        byte[] line = line();
        return line == null ? null : JsonText.read(line);
    }

    private byte @Nullable [] line() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean blank = true;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n' && !blank) {
                return line.toByteArray();
            }
            blank &= next == ' ' || next == '\t' || next == '\r' || next == '\n';
            line.write(next);
        }
        ended = true;
        return blank ? null : line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
