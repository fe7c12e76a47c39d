package org.gongshi.local.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** What a file is, by its name; the gateway decides which of them it takes. */
enum FileFormat {
    JSON("application/json", ".*\\.json"),
    NDJSON("application/x-ndjson", ".*\\.(ndjson|jsonl)"),
    CSV("text/csv", ".*\\.csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".*\\.xlsx"),
    AVRO("application/vnd.apache.avro", ".*\\.avro"),
    UNKNOWN("application/octet-stream", ".*");

    private static final Pattern AGENCY = Pattern.compile("\"agency\"\\s*:\\s*\"([^\"]*)\"");
    /** The first row is looked for in this much of a file. */
    private static final int BYTES = 64 << 10;
    /** A code is looked for in this much of each part of a workbook. */
    private static final int PART = 1 << 20;

    private final String contentType;
    private final String names;

    FileFormat(String contentType, String names) {
        this.contentType = contentType;
        this.names = names;
    }

    String contentType() {
        return contentType;
    }

    static FileFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (FileFormat format : values()) {
            if (name.matches(format.names)) {
                return format;
            }
        }
        return UNKNOWN;
    }

    /** The agency that a file is about, empty if it tells none; only to choose a key, never a check. */
    static String agencyIn(Path file, Set<String> known) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (of(file)) {
                case JSON, NDJSON -> ofFirstRow(in);
                case XLSX -> inWorkbook(new ZipInputStream(in), known);
                case CSV, AVRO, UNKNOWN -> first(in, BYTES, known);
            };
        }
    }

    private static String ofFirstRow(InputStream in) throws IOException {
        Matcher found = AGENCY.matcher(new String(in.readNBytes(BYTES), UTF_8));
        return found.find() ? found.group(1) : "";
    }

    private static String inWorkbook(ZipInputStream zip, Set<String> known) throws IOException {
        String found = "";
        while (found.isEmpty() && zip.getNextEntry() != null) {
            found = first(zip, PART, known);
        }
        return found;
    }

    /** A code stands alike in every encoding that the gateway takes, but for the zeros between its characters in UTF-16. */
    private static String first(InputStream in, int bytes, Set<String> known) throws IOException {
        String text = new String(in.readNBytes(bytes), ISO_8859_1).replace("\0", "");
        return known.stream()
                .filter(text::contains)
                .min(Comparator.comparingInt(text::indexOf))
                .orElse("");
    }
}
