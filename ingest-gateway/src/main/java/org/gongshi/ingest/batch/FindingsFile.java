package org.gongshi.ingest.batch;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found in the rows of a batch, masked, one row on a line. A row is written down once, and once more if it was
 * sent with a warning and refused when it was compared.
 */
final class FindingsFile implements AutoCloseable, Flushable {
    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel channel;
    private final BufferedWriter writer;
    private final BitSet warned = new BitSet();
    private final BitSet rejected = new BitSet();
    private final FirstFindings first = new FirstFindings();
    /** Whether something was written that may not be on the disk yet. */
    private boolean owed;

    private boolean closed;

    private FindingsFile(Path file) throws IOException {
        DurableFiles.cutTornLine(file);
        try (var known = read(file)) {
            known.forEach(this::remember);
        }
        this.channel = DurableFiles.append(file);
        this.writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    static FindingsFile open(Path file) throws IOException {
        return new FindingsFile(file);
    }

    synchronized void note(RowFindings found) {
        int row = Math.toIntExact(found.row());
        if (found.findings().isEmpty() || rows(found).get(row)) {
            return;
        }
        try {
            writer.write(JSON.writeValueAsString(found));
            writer.newLine();
            owed = true;
            remember(found);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void remember(RowFindings found) {
        rows(found).set(Math.toIntExact(found.row()));
        first.add(found);
    }

    /** What an answer shows of them. */
    synchronized List<FirstFindings.Located> first() {
        return first.shown();
    }

    /** For those who read the file meanwhile. */
    @Override
    public synchronized void flush() {
        try {
            if (!closed) {
                writer.flush();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Onto the disk: what names these rows as done may follow. */
    synchronized void force() throws IOException {
        writer.flush();
        if (owed) {
            channel.force(false);
            owed = false;
        }
    }

    private BitSet rows(RowFindings found) {
        return found.isRejected() ? rejected : warned;
    }

    /** Whole lines only, in the order they were written. For the caller to close. */
    @SuppressWarnings("StreamResourceLeak")
    static Stream<RowFindings> read(Path file) throws IOException {
        return Files.exists(file)
                ? Files.lines(file).map(FindingsFile::parsed).filter(Objects::nonNull)
                : Stream.empty();
    }

    private static @Nullable RowFindings parsed(String line) {
        try {
            return line.isBlank() ? null : JSON.readValue(line, RowFindings.class);
        } catch (JacksonException torn) {
            return null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        force();
        closed = true;
        writer.close();
    }
}
