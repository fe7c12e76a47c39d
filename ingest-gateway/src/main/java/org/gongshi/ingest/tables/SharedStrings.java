package org.gongshi.ingest.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Texts that cells share, read as far as they are asked for. The first ones stay in memory, up to {@code ROOM}; those after
 * them lie in a file that is gone when this is closed.
 */
final class SharedStrings implements Closeable {
    /** Characters in memory: 32 MB at most. */
    private static final int ROOM = 16 << 20;
    /** What a short text costs beside its characters. */
    private static final int OVERHEAD = 32;

    private static final int MOST = 8_000_000;

    private final @Nullable Xml xml;
    private final Path scratch;
    private final List<String> first = new ArrayList<>();
    private int used;
    private @Nullable FileChannel file;
    private long[] offsets = new long[1024];
    private int filed;

    SharedStrings(@Nullable InputStream part, Path scratch) throws IOException {
        this.xml = part == null ? null : new Xml(part);
        this.scratch = scratch;
    }

    /** One character more than a cell may have means that it has more. */
    String get(int index) throws IOException {
        while (index >= first.size() + filed) {
            String next = readOn();
            if (next == null) {
                throw new BrokenFile();
            }
            keep(next);
        }
        return index < first.size() ? first.get(index) : filed(index - first.size());
    }

    private @Nullable String readOn() throws IOException {
        while (xml != null && xml.next()) {
            if (xml.isStart("si")) {
                return text(xml, "si");
            }
        }
        return null;
    }

    /** Text of all runs, without the readings of characters. */
    static String text(Xml xml, String element) throws IOException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean reading = false;
        while (xml.next() && !xml.isEnd(element)) {
            reading = xml.isStart("rPh") || (reading && !xml.isEnd("rPh"));
            inText = xml.isStart("t") || (inText && !xml.isEnd("t"));
            if (inText && !reading) {
                xml.appendText(text, Limits.CELL + 1);
            }
        }
        return text.toString();
    }

    private void keep(String text) throws IOException {
        if (first.size() + filed >= MOST) {
            throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
        }
        if (file == null && used < ROOM) {
            used += text.length() + OVERHEAD;
            first.add(text);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(byte[] text) throws IOException {
        FileChannel channel = file == null ? begin() : file;
        if (filed + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[filed + 1] = offsets[filed] + text.length;
        var bytes = ByteBuffer.wrap(text);
        for (long at = offsets[filed]; bytes.hasRemaining(); at = offsets[filed] + bytes.position()) {
            channel.write(bytes, at);
        }
        filed++;
    }

    private FileChannel begin() throws IOException {
        Path name = Files.createTempFile(scratch, "strings", ".tmp");
        file = FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return file;
    }

    private String filed(int place) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(offsets[place + 1] - offsets[place]));
        FileChannel channel = file;
        while (channel != null && bytes.hasRemaining()) {
            if (channel.read(bytes, offsets[place] + bytes.position()) < 0) {
                throw new IOException("the file of texts is shorter than what was written");
            }
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            if (xml != null) {
                xml.close();
            }
        }
    }
}
