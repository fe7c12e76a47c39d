package org.gongshi.ingest.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX file that hold rows (ECMA-376). Nothing is unpacked to the disk, no link is followed. */
final class Workbook implements Closeable {
    private static final int ENTRIES = 1_000;
    private static final int DIRECTORY_BYTES = 1 << 20;
    /** The record that ends a zip file, with the longest comment. */
    private static final int END_BYTES = 22 + 0xFFFF;

    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final String MAIN = "xl/workbook.xml";

    private final ZipFile zip;
    private final Unpacked unpacked;
    private final Map<String, String> related = new HashMap<>();
    private @Nullable String sheet;
    private boolean from1904;

    private Workbook(ZipFile zip, Unpacked unpacked) {
        this.zip = zip;
        this.unpacked = unpacked;
    }

    static Workbook open(Path file, Limits limits) throws IOException {
        guardDirectory(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException broken) {
            throw new BrokenFile();
        }
        var workbook = new Workbook(zip, new Unpacked(limits.unpackedBytes()));
        try {
            workbook.readIn();
            return workbook;
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    /** A directory of millions of entries would fill the memory before one of them could be counted. */
    private static void guardDirectory(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            int size = Math.toIntExact(Math.min(file.length(), END_BYTES));
            byte[] end = new byte[size];
            file.seek(file.length() - size);
            file.readFully(end);
            for (int place = 0; place + DIRECTORY_SIZE_AT + 4 <= size; place++) {
                if (startsAt(end, place) && directorySize(end, place) > DIRECTORY_BYTES) {
                    throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
                }
            }
        }
    }

    private static boolean startsAt(byte[] bytes, int place) {
        return Arrays.equals(bytes, place, place + END.length, END, 0, END.length);
    }

    private static long directorySize(byte[] bytes, int place) {
        long size = 0;
        for (int digit = 3; digit >= 0; digit--) {
            size = (size << 8) | (bytes[place + DIRECTORY_SIZE_AT + digit] & 0xFF);
        }
        return size;
    }

    private void readIn() throws IOException {
        if (zip.size() > ENTRIES) {
            throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
        }
        readRelations();
        try (var xml = new Xml(required(MAIN))) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.isStart("sheet")
                        && sheet == null
                        && !xml.attribute("state").endsWith("idden")) {
                    sheet = related.get(xml.attribute("id"));
                }
            }
        }
    }

    private void readRelations() throws IOException {
        InputStream relations = part("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            throw new BrokenFile();
        }
        try (var xml = new Xml(relations)) {
            while (xml.next()) {
                if (xml.isStart("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    related.put(xml.attribute("Id"), name);
                    related.put(type.substring(type.lastIndexOf('/') + 1), name);
                }
            }
        }
    }

    boolean countsFrom1904() {
        return from1904;
    }

    /** The first sheet that is not hidden. */
    InputStream rows() throws IOException {
        return required(Objects.requireNonNullElse(sheet, ""));
    }

    @Nullable
    InputStream sharedStrings() throws IOException {
        return part(related.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
    }

    @Nullable
    InputStream styles() throws IOException {
        return part(related.getOrDefault("styles", "xl/styles.xml"));
    }

    private InputStream required(String name) throws IOException {
        InputStream part = part(name);
        if (part == null) {
            throw new BrokenFile();
        }
        return part;
    }

    private @Nullable InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        try {
            InputStream in = zip.getInputStream(entry);
            return in == null ? null : unpacked.of(in, entry.getCompressedSize());
        } catch (ZipException broken) {
            throw new BrokenFile();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
