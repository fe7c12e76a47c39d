package org.gongshi.ingest.batch;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.ingest.tables.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * What became of each row so far: lines of row, space, and {@code agency/receipt} of what Kafka confirmed, {@code -} for a
 * rejected row, {@code +} for one that needs no receipt, {@code =} for one that was there already. Not forced to the disk:
 * a row whose line is lost is sent once more under the same event id, which the fold knows.
 */
final class Journal implements AutoCloseable {
    static final String REJECTED = "-";
    static final String DONE = "+";
    static final String REPEATED = "=";
    private static final int CHUNK = 1 << 16;
    /** Bytes; a receipt's id is much shorter. */
    private static final int LINE = 300;

    private final Path file;
    private final BufferedWriter writer;
    private final BitSet rows = new BitSet();
    private boolean closed;

    private Journal(Path file, Flushable before) throws IOException {
        this.file = file;
        DurableFiles.cutTornLine(file);
        remember();
        OutputStream lines = new After(before, Channels.newOutputStream(DurableFiles.append(file)));
        this.writer = new BufferedWriter(new OutputStreamWriter(lines, StandardCharsets.UTF_8), CHUNK);
    }

    /** A power cut may leave zeros where lines were: nothing from there on counts. */
    private void remember() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long sound = 0;
        try (var lines = new LineReader(Files.newInputStream(file), LINE, Long.MAX_VALUE)) {
            for (String line = text(lines.next()); Entry.isOne(line); line = text(lines.next())) {
                rows.set(Math.toIntExact(Entry.parse(line).row()));
                sound = lines.bytesRead();
            }
        }
        DurableFiles.cut(file, sound);
    }

    private static String text(byte @Nullable [] line) {
        return line == null ? "" : new String(line, StandardCharsets.UTF_8);
    }

    /** @param before what must be written before any line of the journal is: a row that has a line is not looked at again */
    static Journal open(Path file, Flushable before) throws IOException {
        return new Journal(file, before);
    }

    /** Writes nothing before something else is written. */
    private static final class After extends FilterOutputStream {
        private final Flushable before;

        After(Flushable before, OutputStream out) {
            super(out);
            this.before = before;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            before.flush();
            out.write(bytes, from, length);
        }
    }

    /** One line. */
    record Entry(long row, String fate) {
        private static final Pattern ONE = Pattern.compile("[0-9]{1,10} [!-~]+");

        static boolean isOne(String line) {
            return ONE.matcher(line).matches();
        }

        static Entry parse(String line) {
            int space = line.indexOf(' ');
            return new Entry(Long.parseLong(line, 0, space, 10), line.substring(space + 1));
        }
    }

    /** Some lines and where the next ones begin. */
    record Page(List<Entry> entries, long next) {}

    synchronized boolean has(long row) {
        return rows.get(Math.toIntExact(row));
    }

    synchronized void note(long row, String fate) {
        try {
            writer.write(row + " " + fate + "\n");
            rows.set(Math.toIntExact(row));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Lines from a position on, as many as fit; none at the end. Of a closed one, too: somebody may just be counting. */
    synchronized Page read(long position) {
        try {
            if (!closed) {
                writer.flush();
            }
            return page(position);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Page page(long position) throws IOException {
        var chunk = new byte[CHUNK];
        int length;
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            length = in.read(chunk);
        }
        int end = length;
        while (end > 0 && chunk[end - 1] != '\n') {
            end--;
        }
        if (end <= 0) {
            return new Page(List.of(), position);
        }
        List<Entry> entries = new ArrayList<>();
        new String(chunk, 0, end, StandardCharsets.UTF_8)
                .lines()
                .map(Entry::parse)
                .forEach(entries::add);
        return new Page(entries, position + end);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        writer.close();
    }
}
