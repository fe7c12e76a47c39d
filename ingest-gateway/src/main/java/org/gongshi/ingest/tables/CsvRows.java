package org.gongshi.ingest.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file: any of three separators, quoted cells with line ends in them. */
final class CsvRows implements RawRows {
    private static final String SEPARATORS = ",\t;";
    private static final char DAMAGED = '\uFFFD';
    /** A header is looked for in this much of a file, characters. */
    private static final int HEADER = 1 << 16;

    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Limits limits;

    private CsvRows(BoundedReader reader, CSVParser parser, Limits limits) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
        this.limits = limits;
    }

    static CsvRows open(Path file, Limits limits) throws IOException {
        Charset charset = Charsets.of(file);
        char separator = separator(file, charset);
        var reader = new BoundedReader(reader(file, charset), 4L * limits.rowBytes());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        return new CsvRows(
                reader, CSVParser.builder().setReader(reader).setFormat(format).get(), limits);
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The most frequent of them in the first line that has any, outside quotes. */
    private static char separator(Path file, Charset charset) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int most = 0;
        try (var reader = reader(file, charset)) {
            for (int read = 0, next = reader.read(); next >= 0 && read < HEADER; next = reader.read(), read++) {
                quoted ^= next == '"';
                int place = quoted ? -1 : SEPARATORS.indexOf(next);
                if (place >= 0 && ++counts[place] > counts[most]) {
                    most = place;
                }
                if (next == '\n' && !quoted && counts[most] > 0) {
                    break;
                }
            }
        }
        return SEPARATORS.charAt(most);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            reader.beginRecord();
            while (records.hasNext()) {
                RawRow row = row(records.next());
                if (!(row instanceof RawRow.Cells cells && cells.isBlank())) {
                    return row;
                }
                reader.beginRecord();
            }
            return null;
        } catch (UncheckedIOException broken) {
            throw new BrokenFile();
        }
    }

    private RawRow row(CSVRecord csv) {
        List<String> texts = new ArrayList<>(Math.min(csv.size(), Limits.COLUMNS));
        List<RawRow.Flaw> flaws = new ArrayList<>();
        long size = 0;
        for (int column = 0; column < csv.size(); column++) {
            String text = csv.get(column);
            size += text.length();
            if (text.indexOf(DAMAGED) >= 0) {
                return new RawRow.Lost(ErrorCode.ROW_ENCODING, List.of());
            }
            if (text.length() > Limits.CELL) {
                flaws.add(new RawRow.Flaw(column, ErrorCode.TEXT_LENGTH, List.of(String.valueOf(Limits.CELL))));
                text = "";
            }
            if (column <= Limits.COLUMNS) {
                texts.add(text);
            }
        }
        return size > limits.rowBytes()
                ? new RawRow.Lost(ErrorCode.TOO_LARGE, List.of(limits.rowBytes() + " B"))
                : new RawRow.Cells(texts, flaws);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
