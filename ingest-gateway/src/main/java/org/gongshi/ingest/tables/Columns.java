package org.gongshi.ingest.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Text;
import org.jspecify.annotations.Nullable;

/** A table's header understood: which column fills which member, by which layout, and what is wrong with it. */
public final class Columns {
    /** Columns that we added when we sent rows back, and that come again with the mended rows. */
    public static final List<String> ERROR_COLUMNS = List.of("错误字段", "错误说明", "修改建议");

    private static final Set<String> IGNORED =
            ERROR_COLUMNS.stream().map(Columns::folded).collect(Collectors.toSet());

    /** For files whose rows are submissions already. */
    public static final Columns NONE = new Columns(new Header("", List.of(), false, ""), null, List.of());

    /**
     * What the header says and what is known beside it; columns are understood from it again after a restart.
     *
     * @param type of the submissions
     * @param from1904 whether dates that are numbers count from 1904
     * @param sender agency that sends the file; empty if nobody knows
     */
    public record Header(String type, List<String> names, boolean from1904, String sender) {}

    private final Header header;
    private final @Nullable Layout layout;
    private final List<@Nullable Column> columns;
    private final List<Finding> findings = new ArrayList<>();

    private Columns(Header header, @Nullable Layout layout, List<@Nullable Column> columns) {
        this.header = header;
        this.layout = layout;
        this.columns = columns;
    }

    /** Understands a header; what is wrong with it is in {@link #findings}. */
    public static Columns of(Header header) {
        List<Column> generic = Layouts.generic(header.type());
        Layout layout = Layouts.of(header.type()).stream()
                .filter(candidate -> matches(candidate.columns(), header) > 0)
                .max(Comparator.comparingLong((Layout candidate) -> matches(candidate.columns(), header))
                        .thenComparing(Layout::since))
                .filter(best -> matches(best.columns(), header) > matches(generic, header))
                .orElse(null);
        Map<String, Column> byName = byName(generic);
        byName.putAll(byName(layout == null ? List.of() : layout.columns()));
        List<@Nullable Column> columns = new ArrayList<>();
        header.names().forEach(name -> columns.add(byName.get(folded(name))));
        var understood = new Columns(header, layout, columns);
        understood.check(byName);
        return understood;
    }

    /** How many of the names are names of columns of the type: tells a header from a title above it. */
    static long known(String type, List<String> names) {
        var header = new Header(type, names, false, "");
        long official = Layouts.of(type).stream()
                .mapToLong(layout -> matches(layout.columns(), header))
                .max()
                .orElse(0);
        return Math.max(official, matches(Layouts.generic(type), header));
    }

    private static long matches(List<Column> columns, Header header) {
        Set<String> known = byName(columns).keySet();
        return header.names().stream()
                .map(Columns::folded)
                .distinct()
                .filter(known::contains)
                .count();
    }

    private static Map<String, Column> byName(List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        columns.forEach(column -> column.names().forEach(name -> byName.put(folded(name), column)));
        return byName;
    }

    /** Headers differ in width, case, spaces, and in the star that marks a required one. */
    static String folded(String name) {
        return Values.plain(name).replaceAll("[\\s\\p{Cf}*]|\\((必填|选填)\\)", "").toUpperCase(Locale.ROOT);
    }

    private void check(Map<String, Column> byName) {
        Map<Column, String> seen = new HashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            String name = header.names().get(place).strip();
            if (column != null) {
                String before = seen.putIfAbsent(column, name);
                if (before != null) {
                    note(ErrorCode.COLUMN_TWICE, name, before);
                }
            } else if (!name.isEmpty() && !IGNORED.contains(folded(name))) {
                note(ErrorCode.COLUMN_UNKNOWN, name, Text.nearest(name, names(byName)));
            }
        }
        missing().forEach(column -> note(code(column), column.header(), column.code()));
    }

    private static List<String> names(Map<String, Column> byName) {
        return byName.values().stream().map(Column::header).toList();
    }

    private static ErrorCode code(Column column) {
        return column.need() == Need.COLUMN ? ErrorCode.COLUMN_MISSING : ErrorCode.COLUMN_RECOMMENDED;
    }

    private Stream<Column> missing() {
        if (layout == null) {
            return Layouts.required(header.type()).stream()
                    .filter(path -> columns.stream().noneMatch(column -> column != null && startsWith(column, path)))
                    .map(path -> new Column(
                            path, "", List.of(), List.of(path), CellType.TEXT, "", Need.COLUMN, null, "", ""));
        }
        return layout.columns().stream()
                .filter(column -> column.need() == Need.COLUMN || column.need() == Need.VALUE)
                .filter(column -> !columns.contains(column));
    }

    private static boolean startsWith(Column column, String path) {
        return column.to().stream().anyMatch(own -> own.equals(path) || own.startsWith(path + "."));
    }

    private void note(ErrorCode code, String... arguments) {
        findings.add(Finding.of(code, arguments).in(arguments[0]));
    }

    /** What is wrong with the header; with an error among it no row is read. */
    public List<Finding> findings() {
        return findings;
    }

    public Header header() {
        return header;
    }

    /** Whether rows are cells under a header. */
    public boolean isTable() {
        return this != NONE;
    }

    @Nullable
    Layout layout() {
        return layout;
    }

    @Nullable
    Column at(int place) {
        return place < columns.size() ? columns.get(place) : null;
    }

    String nameAt(int place) {
        return place < header.names().size() ? header.names().get(place).strip() : "";
    }

    /** What a row says. */
    public Row row(long number, RawRow raw) {
        Function<List<Finding>, Row> unread = found -> new Row(number, new Row.Unread(found), List.of(), this);
        return switch (raw) {
            case RawRow.Cells cells -> new Conversion(this, cells).row(number);
            case RawRow.Body(byte[] json) -> new Row(number, new Row.Text(json), List.of(), this);
            case RawRow.Lost(var code, var arguments) ->
                unread.apply(List.of(Finding.of(code, arguments.toArray(String[]::new))));
        };
    }

    /** The same findings, each with the column that fills its member. */
    List<Finding> withColumns(List<Finding> found) {
        return isTable() ? found.stream().map(this::withColumn).toList() : found;
    }

    private Finding withColumn(Finding finding) {
        if (finding.column() != null || finding.pointer().isEmpty()) {
            return finding;
        }
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            if (column != null && column.fills(finding.pointer())) {
                return finding.in(nameAt(place));
            }
        }
        return finding;
    }
}
