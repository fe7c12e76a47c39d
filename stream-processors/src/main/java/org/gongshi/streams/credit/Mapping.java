package org.gongshi.streams.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshi.streams.credit.MappingFile.Column;
import org.gongshi.tables.OfficialWords;
import org.jspecify.annotations.Nullable;

/** Fills the columns of one official table (字段对照). */
final class Mapping {
    private static final String AGENCY = "/agency/";
    private static final String CUT = "……";
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int DECIMALS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private final List<Column> columns;
    private final Map<String, OfficialWords> words;

    private Mapping(MappingFile file) {
        this.columns = file.columns();
        this.words = columns.stream()
                .map(Column::words)
                .filter(list -> !list.isEmpty())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(list -> list, OfficialWords::of));
    }

    static Mapping shipped(String name) {
        return new Mapping(CreditFiles.shipped(name, MappingFile.class));
    }

    List<String> codes() {
        return columns.stream().map(Column::column).toList();
    }

    /** @param crossing fields that the receiver may have */
    Row row(Fields fields, Set<String> crossing) {
        var filled = new LinkedHashMap<String, String>();
        String lacking = null;
        for (var column : columns) {
            if (crosses(column, crossing)) {
                var value = value(column, fields, crossing, filled);
                value.ifPresent(text -> filled.put(column.column(), text));
                lacking = lacking == null && isWrong(column, value, filled) ? column.column() : lacking;
            }
        }
        return new Row(filled, lacking);
    }

    /**
     * A row of the table.
     *
     * @param lacking first column that lacks what the table asks for; null if the row is complete
     */
    record Row(Map<String, String> filled, @Nullable String lacking) {}

    private static boolean crosses(Column column, Set<String> crossing) {
        return crosses(column.from(), crossing) || crosses(column.or(), crossing);
    }

    /** Who decided, when, and about what kind of party is in the header of every event. */
    private static boolean crosses(String pointer, Set<String> crossing) {
        return pointer.startsWith(AGENCY)
                || pointer.equals("/decidedOn")
                || pointer.equals("/subject/type")
                || crossing.contains(pointer);
    }

    private static boolean isWrong(Column column, Optional<String> value, Map<String, String> filled) {
        return value.map(text -> column.longest() > 0 && text.length() > column.longest())
                .orElseGet(() -> column.isNeeded(filled));
    }

    private Optional<String> value(Column column, Fields fields, Set<String> crossing, Map<String, String> filled) {
        return at(column.from(), fields, crossing)
                .or(() -> at(column.or(), fields, crossing))
                .flatMap(value -> written(value, column))
                .map(text -> cut(text, column))
                .or(() -> Optional.of(column.absent())
                        .filter(text -> !text.isEmpty())
                        .filter(_ ->
                                column.absentIf() == null || column.absentIf().holdsFor(filled)));
    }

    private static Optional<Object> at(String pointer, Fields fields, Set<String> crossing) {
        return pointer.isEmpty() || !crosses(pointer, crossing)
                ? Optional.empty()
                : fields.at(pointer).map(value -> value);
    }

    /** Empty for a symbol without a word, and for a blank text. */
    private Optional<String> written(Object value, Column column) {
        return switch (value) {
            case LocalDate day -> Optional.of(DAY.format(day));
            case BigDecimal yuan -> Optional.of(wan(yuan));
            case List<?> several ->
                Optional.of(several.stream()
                                .flatMap(one -> written(one, column).stream())
                                .collect(Collectors.joining(";")))
                        .filter(text -> !text.isEmpty());
            default -> word(value.toString().strip(), column).filter(text -> !text.isEmpty());
        };
    }

    private Optional<String> word(String text, Column column) {
        if (column.values().isEmpty() && column.words().isEmpty()) {
            return Optional.of(text);
        }
        var own = Optional.ofNullable(column.values().get(text));
        var list = Optional.ofNullable(words.get(column.words()));
        return own.or(() -> list.flatMap(known -> known.word(text)));
    }

    /** Yuan as 万元. */
    private static String wan(BigDecimal yuan) {
        return yuan.divide(WAN, DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static String cut(String text, Column column) {
        return column.cut() && text.length() > column.longest()
                ? text.substring(0, column.longest() - CUT.length()) + CUT
                : text;
    }
}
