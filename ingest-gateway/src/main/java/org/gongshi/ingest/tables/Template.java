package org.gongshi.ingest.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to fill in: headers with notes, lists to choose from, an example, and a sheet that explains every column. */
final class Template {
    /** Rows prepared for filling in; more may be added. */
    private static final int PREPARED = 1_000;

    private static final String REQUIRED = "FDE9D9";
    private static final String OTHER = "DDEBF7";
    private static final String EXAMPLE = "808080";
    private static final double WIDTH = 22;
    private static final double WIDE = 60;
    private static final String CODES = "代码表";
    /** Points. */
    private static final double LINE = 16;
    /** The longest official name takes so many in a column of that width. */
    private static final int HEADER_LINES = 3;

    private final Layout layout;
    private final List<String> lists = new ArrayList<>();

    private Template(Layout layout) {
        this.layout = layout;
    }

    /** @param name of a layout */
    static byte[] of(String name) {
        return new Template(Layouts.named(name)).write();
    }

    private byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Gongshi", "1.0")) {
            Worksheet data = workbook.newWorksheet(layout.title());
            Worksheet explanations = workbook.newWorksheet("填写说明");
            Worksheet codes = workbook.newWorksheet(CODES);
            for (int place = 0; place < columns().size(); place++) {
                writeColumn(data, codes, place, columns().get(place));
            }
            data.freezePane(1, 1);
            data.rowHeight(0, HEADER_LINES * LINE);
            data.width(0, 2 * WIDTH);
            explain(explanations);
            data.pageOrientation("landscape");
            data.repeatRows(0);
            explanations.pageOrientation("landscape");
            explanations.fitToWidth((short) 1);
            explanations.fitToHeight((short) 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<Column> columns() {
        return layout.columns().stream()
                .filter(column -> column.need() != Need.EXTRA)
                .toList();
    }

    private void writeColumn(Worksheet data, Worksheet codes, int place, Column column) {
        data.value(0, place, column.header());
        data.comment(0, place, note(column));
        data.style(0, place)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(isRequired(column) ? REQUIRED : OTHER)
                .set();
        data.width(place, WIDTH);
        // Texts: a spreadsheet would round a code of 18 digits, and turn a number of a document into a date.
        String format = column.type() == CellType.WAN ? "0.######" : "@";
        data.range(1, place, PREPARED, place).style().format(format).set();
        data.value(1, place, place == 0 ? Conversion.EXAMPLE + "（请删除本行）" + column.example() : column.example());
        data.style(1, place).format(format).italic().fontColor(EXAMPLE).set();
        if (column.type() == CellType.CODE || column.type() == CellType.STATUS) {
            offer(data, codes, place, column);
        }
    }

    private static boolean isRequired(Column column) {
        return column.need() == Need.COLUMN || column.need() == Need.VALUE;
    }

    private static String need(Column column) {
        return switch (column.need()) {
            case COLUMN, VALUE -> "必填";
            case CONDITIONAL -> "有条件必填";
            case OPTIONAL, EXTRA -> "选填";
        };
    }

    private static String note(Column column) {
        return "%s%n%s%s".formatted(need(column), column.rule(), column.code().isEmpty() ? "" : "\n" + column.code());
    }

    /** Words to choose from; others, as 其他-…, are only warned of. */
    private void offer(Worksheet data, Worksheet codes, int place, Column column) {
        List<String> words = list(column).choices();
        if (!lists.contains(column.codes())) {
            lists.add(column.codes());
            codes.value(0, lists.size() - 1, column.header());
            codes.width(lists.size() - 1, WIDTH);
            for (int row = 0; row < words.size(); row++) {
                codes.value(row + 1, lists.size() - 1, words.get(row));
            }
        }
        char letter = (char) ('A' + lists.indexOf(column.codes()));
        data.range(1, place, PREPARED, place)
                .validateWithListByFormula("'%s'!$%s$2:$%s$%d".formatted(CODES, letter, letter, words.size() + 1))
                .allowBlank(true)
                .showErrorMessage(false);
    }

    private static CodeList list(Column column) {
        return Objects.requireNonNull(Layouts.CODES.get(column.codes()), column.codes());
    }

    private void explain(Worksheet sheet) {
        sheet.value(0, 0, layout.title() + "，" + layout.source() + "，自 " + layout.since());
        sheet.style(0, 0).bold().set();
        List<String> titles = List.of("列名", "代码", "要求", "填写规则", "可填的值", "示例");
        double[] widths = {WIDTH * 2, WIDTH, WIDTH / 2, WIDE, WIDE, WIDTH * 2};
        for (int place = 0; place < titles.size(); place++) {
            sheet.value(2, place, titles.get(place));
            sheet.style(2, place).bold().fillColor(OTHER).set();
            sheet.width(place, widths[place]);
        }
        for (int row = 0; row < columns().size(); row++) {
            explain(sheet, row + 3, columns().get(row));
        }
    }

    private static void explain(Worksheet sheet, int row, Column column) {
        String values = column.codes().isEmpty() ? "" : list(column).allowed();
        List<String> texts =
                List.of(column.header(), column.code(), need(column), column.rule(), values, column.example());
        for (int place = 0; place < texts.size(); place++) {
            sheet.value(row, place, texts.get(place));
            sheet.style(row, place).wrapText(true).verticalAlignment("top").set();
        }
        sheet.rowHeight(row, LINE * Math.max(lines(column.rule()), lines(values)));
    }

    /** Chinese characters are two wide; programs that don't measure a row show its first line only. */
    private static int lines(String text) {
        return 1 + (int) (2 * text.length() / WIDE);
    }
}
