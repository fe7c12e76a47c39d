package org.gongshi.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The agency of the first JSON row, empty if there is none; only to choose a key, never a check. */
    static String agencyIn(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            Matcher found = AGENCY.matcher(new String(in.readNBytes(BYTES), UTF_8));
            return found.find() ? found.group(1) : "";
        }
    }
}
