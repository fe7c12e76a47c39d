package org.gongshi.ingest.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;

/** A file of submissions, read row by row; memory does not grow with the file. */
public final class RowSource implements Closeable {
    /** Titles that may stand above a header. */
    private static final int TITLES = 5;
    /** Names of columns that tell a header from a title. */
    private static final int TELLING = 2;

    private final RawRows rows;
    private final Columns columns;
    private final Limits limits;
    private final Deque<RawRow> waiting;
    private long number;
    private boolean ended;

    private RowSource(RawRows rows, Columns columns, Limits limits, Deque<RawRow> waiting) {
        this.rows = rows;
        this.columns = columns;
        this.limits = limits;
        this.waiting = waiting;
    }

    /** What becomes of a file. */
    public sealed interface Opening {}

    /** It can be read; for the caller to close. */
    public record Opened(RowSource source) implements Opening {}

    /** It cannot, or its header can't be understood. */
    public record Refused(List<Finding> findings) implements Opening {}

    /**
     * @param type of the submissions: decisions, reviews and so on
     * @param sender agency that sends the file; empty if nobody knows
     * @param scratch folder for what does not fit into memory; emptied on closing
     * @throws IOException if the disk can't be read
     */
    public static Opening open(Path file, TableFormat format, String type, String sender, Limits limits, Path scratch)
            throws IOException {
        RawRows rows = null;
        try {
            rows = rows(file, format, type, limits, scratch);
            Opening opening = format.isTable() ? underHeader(rows, type, sender, limits) : plain(rows, limits);
            rows = opening instanceof Opened ? null : rows;
            return opening;
        } catch (BrokenFile broken) {
            return new Refused(List.of(broken.finding()));
        } finally {
            if (rows != null) {
                rows.close();
            }
        }
    }

    private static RawRows rows(Path file, TableFormat format, String type, Limits limits, Path scratch)
            throws IOException {
        return switch (format) {
            case NDJSON -> LineRows.open(file, limits);
            case CSV -> CsvRows.open(file, limits);
            case XLSX -> XlsxRows.open(file, limits, scratch);
            case AVRO -> AvroRows.open(file, type, limits);
        };
    }

    private static Opening plain(RawRows rows, Limits limits) throws IOException {
        RawRow first = rows.next();
        return first == null
                ? new Refused(List.of(Finding.of(ErrorCode.EMPTY)))
                : new Opened(new RowSource(rows, Columns.NONE, limits, new ArrayDeque<>(List.of(first))));
    }

    private static Opening underHeader(RawRows rows, String type, String sender, Limits limits) throws IOException {
        List<RawRow> first = new ArrayList<>();
        for (RawRow row = rows.next(); row != null; row = first.size() < TITLES ? rows.next() : null) {
            first.add(row);
        }
        int place = headerAmong(first, type);
        if (place < 0) {
            return new Refused(List.of(Finding.of(ErrorCode.EMPTY)));
        }
        List<String> names = ((RawRow.Cells) first.get(place)).texts();
        if (names.size() > Limits.COLUMNS) {
            return new Refused(List.of(Finding.of(ErrorCode.TABLE_TOO_WIDE, String.valueOf(Limits.COLUMNS))));
        }
        var columns = Columns.of(new Columns.Header(type, withoutEnd(names), rows.countsFrom1904(), sender));
        if (columns.findings().stream().anyMatch(Finding::isError)) {
            return new Refused(columns.findings());
        }
        var data = new ArrayDeque<>(first.subList(place + 1, first.size()));
        return data.isEmpty()
                ? new Refused(List.of(Finding.of(ErrorCode.TABLE_WITHOUT_ROWS)))
                : new Opened(new RowSource(rows, columns, limits, data));
    }

    /** The first row with two known names; if there is none, the first row, so that its names are told. */
    private static int headerAmong(List<RawRow> rows, String type) {
        int[] candidates = IntStream.range(0, rows.size())
                .filter(place -> rows.get(place) instanceof RawRow.Cells)
                .toArray();
        return IntStream.of(candidates)
                .filter(place -> Columns.known(type, ((RawRow.Cells) rows.get(place)).texts()) >= TELLING)
                .findFirst()
                .orElse(candidates.length == 0 ? -1 : candidates[0]);
    }

    private static List<String> withoutEnd(List<String> names) {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isBlank()) {
            size--;
        }
        return List.copyOf(names.subList(0, size));
    }

    /** What the header says; {@link Columns#isTable} tells whether there is one. */
    public Columns columns() {
        return columns;
    }

    /** What is noteworthy about the header, or the writer's schema; warnings only. */
    public List<Finding> findings() {
        return columns.isTable() ? columns.findings() : rows.findings();
    }

    /** The next row; null after the last one. */
    public @Nullable Row next() throws IOException {
        RawRow raw = nextRaw();
        return raw == null ? null : columns.row(number, raw);
    }

    /** The next row as it stands in the file; where the file breaks off, one last row that tells so. */
    public @Nullable RawRow nextRaw() throws IOException {
        if (ended) {
            return null;
        }
        RawRow raw = read();
        ended |= raw == null;
        number += raw == null ? 0 : 1;
        return raw;
    }

    private @Nullable RawRow read() throws IOException {
        try {
            RawRow first = waiting.poll();
            RawRow raw = first == null ? rows.next() : first;
            if (raw != null && number >= limits.rows()) {
                throw new BrokenFile(ErrorCode.TABLE_TOO_LONG, String.valueOf(limits.rows()));
            }
            return raw;
        } catch (BrokenFile broken) {
            ended = true;
            return broken.row();
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
