package org.gongshi.ingest.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file of rows is written in. */
public enum TableFormat {
    /** One JSON object on each line. */
    NDJSON("application/x-ndjson", "ndjson|jsonl"),
    /** Separated by comma, tab or semicolon; UTF-8, UTF-16 or GB18030. */
    CSV("text/csv", "csv|tsv"),
    /** Office Open XML workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Avro object container file. */
    AVRO("application/vnd.apache.avro", "avro");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] CONTAINER = {'O', 'b', 'j', 1};
    /** OLE 2: a workbook of before 2007, or one with a password. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String contentType;
    private final String endings;

    TableFormat(String contentType, String endings) {
        this.contentType = contentType;
        this.endings = endings;
    }

    public String contentType() {
        return contentType;
    }

    /** Rows of cells under a header, not of JSON. */
    public boolean isTable() {
        return this == CSV || this == XLSX;
    }

    /** Every one of them, for an answer that refuses others. */
    public static String contentTypes() {
        return Arrays.stream(values()).map(TableFormat::contentType).collect(Collectors.joining(", "));
    }

    /** By the ending of a file's name, which says more than the type that a browser guesses. */
    public static @Nullable TableFormat ofName(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.matches(".*\\.(" + format.endings + ")"))
                .findFirst()
                .orElse(null);
    }

    /** @param contentType as sent, perhaps with parameters */
    public static @Nullable TableFormat ofType(@Nullable String contentType) {
        String plain =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "text/tab-separated-values" -> CSV;
            case "application/avro", "avro/binary" -> AVRO;
            default ->
                Arrays.stream(values())
                        .filter(format -> format.contentType.equals(plain))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** Whether a file can be what it is said to be, by its first four bytes. */
    public boolean fits(byte[] first) {
        boolean zip = Arrays.equals(first, ZIP);
        boolean container = Arrays.equals(first, CONTAINER);
        return switch (this) {
            case XLSX -> zip;
            case AVRO -> container;
            case NDJSON, CSV -> !zip && !container && !Arrays.equals(first, OLD);
        };
    }

    /** The same of a file on the disk. */
    public boolean fits(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return fits(in.readNBytes(ZIP.length));
        }
    }

    /** A workbook that only an office program can open, by its first four bytes. */
    public static boolean isOldWorkbook(byte[] first) {
        return Arrays.equals(first, OLD);
    }
}
