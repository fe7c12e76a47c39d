package org.gongshi.ingest.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook, one at a time. */
final class XlsxRows implements RawRows {
    /** What a spreadsheet shows of a number; digits beyond are an artefact of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Dates from 1900 to 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final int EXPONENT = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,40}(?:[eE][+-]?[0-9]{1,3})?");
    /** Place of a shared text. */
    private static final Pattern SHARED = Pattern.compile("[0-9]{1,8}");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Workbook workbook;
    private final Styles styles;
    private final SharedStrings strings;
    private final Xml xml;
    private final Limits limits;

    private List<String> texts = new ArrayList<>();
    private List<RawRow.Flaw> flaws = new ArrayList<>();
    private int column;
    private long size;

    private XlsxRows(Workbook workbook, Styles styles, SharedStrings strings, Xml xml, Limits limits) {
        this.workbook = workbook;
        this.styles = styles;
        this.strings = strings;
        this.xml = xml;
        this.limits = limits;
    }

    static XlsxRows open(Path file, Limits limits, Path scratch) throws IOException {
        var workbook = Workbook.open(file, limits);
        try {
            var styles = Styles.read(workbook.styles());
            var strings = new SharedStrings(workbook.sharedStrings(), scratch);
            return new XlsxRows(workbook, styles, strings, new Xml(workbook.rows()), limits);
        } catch (IOException | RuntimeException broken) {
            workbook.close();
            throw broken;
        }
    }

    @Override
    public boolean countsFrom1904() {
        return workbook.countsFrom1904();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (xml.next()) {
            if (xml.isStart("row")) {
                RawRow row = row();
                if (!(row instanceof RawRow.Cells cells && cells.isBlank())) {
                    return row;
                }
            }
        }
        return null;
    }

    private RawRow row() throws IOException {
        texts = new ArrayList<>();
        flaws = new ArrayList<>();
        column = -1;
        size = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                column = column(xml.attribute("r"), column + 1);
                cell();
            }
        }
        return size > limits.rowBytes()
                ? new RawRow.Lost(ErrorCode.TOO_LARGE, List.of(limits.rowBytes() + " B"))
                : new RawRow.Cells(texts, flaws);
    }

    /** Column of a reference as AB12, from 0. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int place = 0; place < reference.length() && place < 4; place++) {
            char letter = reference.charAt(place);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private void cell() throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s");
        boolean formula = false;
        boolean valued = false;
        String value = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = true;
            } else if (xml.isStart("v")) {
                value = value("v");
                valued = true;
            } else if (xml.isStart("is")) {
                value = SharedStrings.text(xml, "is");
            }
        }
        if (formula && !valued) {
            flaw(ErrorCode.CELL_FORMULA);
        } else {
            put(type, style, value);
        }
    }

    private String value(String element) throws IOException {
        var text = new StringBuilder();
        while (xml.next() && !xml.isEnd(element)) {
            xml.appendText(text, Limits.CELL + 1);
        }
        return text.toString();
    }

    private void put(String type, int style, String value) throws IOException {
        switch (type) {
            case "s" -> put(SHARED.matcher(value).matches() ? strings.get(Integer.parseInt(value)) : value);
            case "b" -> put(value.equals("1") ? "true" : "false");
            case "e" -> flaw(ErrorCode.CELL_ERROR, value.length() > 10 ? "" : value);
            case "inlineStr", "str", "d" -> put(value);
            default -> put(number(value, style));
        }
    }

    private void put(String text) {
        if (text.length() > Limits.CELL) {
            flaw(ErrorCode.TEXT_LENGTH, String.valueOf(Limits.CELL));
            return;
        }
        // One column too many is enough to tell that there are too many.
        if (text.isEmpty() || column > Limits.COLUMNS) {
            return;
        }
        while (texts.size() < column) {
            texts.add("");
        }
        size += text.length();
        if (texts.size() == column) {
            texts.add(unescaped(text));
        } else {
            texts.set(column, unescaped(text));
        }
    }

    /** Characters that XML can't hold are written as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private String number(String value, int style) {
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value).round(DIGITS);
        } catch (NumberFormatException none) {
            return value;
        }
        if (styles.showsDate(style) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return date(number);
        }
        boolean writable = number.signum() == 0 || Math.abs(number.precision() - number.scale()) <= EXPONENT;
        return writable ? plain(number) : value;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A day, or a moment of it in Asia/Shanghai, whose offset has been +08:00 since 1992. */
    private String date(BigDecimal days) {
        String day = Values.serial(days, countsFrom1904());
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue()
                * Duration.ofDays(1).toSeconds());
        if (seconds == 0 || seconds >= Duration.ofDays(1).toSeconds()) {
            return day;
        }
        return day + "T"
                + java.time.LocalTime.ofSecondOfDay(seconds).format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME)
                + "+08:00";
    }

    private void flaw(ErrorCode code, String... arguments) {
        if (flaws.size() < Limits.COLUMNS) {
            flaws.add(new RawRow.Flaw(column, code, List.of(arguments)));
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                strings) {
            xml.close();
        }
    }
}
