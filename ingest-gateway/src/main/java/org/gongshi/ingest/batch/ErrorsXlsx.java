package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.tables.Columns;
import org.gongshi.ingest.tables.RawRow;

/**
 * The rejected rows of a batch as they were sent, with three columns more: where, what is wrong, what to do. Mended, the
 * file can be sent as it is. Cells are texts, never formulas. It is for the sender alone, whose own cells they are.
 */
final class ErrorsXlsx {
    private static final int FLUSH = 500;
    private static final int MOST_ROWS = 1_000_000;
    /** Characters of a cell. */
    private static final int CELL = 32_767;

    private static final double WIDTH = 18;
    private static final double WIDE = 40;
    /** Points; a row has at most 409. */
    private static final double LINE = 16;

    private static final int MOST_LINES = 25;
    private static final String WRONG = "FFC7CE";

    private final Worksheet sheet;
    private final List<String> names;
    private final Wording wording;
    private final Columns columns;
    private int row;

    private ErrorsXlsx(Worksheet sheet, List<String> names, Columns columns, Wording wording) {
        this.sheet = sheet;
        this.names = names;
        this.columns = columns;
        this.wording = wording;
    }

    static void write(OutputStream out, BatchFolder folder, Wording wording) throws IOException {
        var rejected = RejectedRows.of(folder);
        Columns columns = folder.columns();
        List<String> names = columns.isTable() ? withoutErrors(columns.header().names()) : membersOf(rejected);
        try (var workbook = new Workbook(out, "Gongshi", "1.0")) {
            var errors = new ErrorsXlsx(workbook.newWorksheet("待修改"), names, columns, wording);
            errors.writeHeader();
            rejected.forEach(errors::writeRow);
        }
    }

    /** Those of an earlier round are written anew. */
    private static List<String> withoutErrors(List<String> names) {
        return names.stream()
                .filter(name -> !Columns.ERROR_COLUMNS.contains(name.strip()))
                .toList();
    }

    private static List<String> membersOf(RejectedRows rejected) throws IOException {
        Set<String> members = new LinkedHashSet<>();
        rejected.forEach((line, errors) -> members.addAll(FlatJson.of(line).keySet()));
        return members.stream().limit(FlatJson.MOST).toList();
    }

    private void writeHeader() {
        List<String> all = new ArrayList<>(names);
        all.addAll(Columns.ERROR_COLUMNS);
        for (int place = 0; place < all.size(); place++) {
            sheet.inlineString(0, place, all.get(place));
            sheet.style(0, place).bold().wrapText(true).verticalAlignment("top").set();
            sheet.width(place, width(place));
        }
        sheet.rowHeight(0, LINE * height(all));
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void writeRow(byte[] line, List<Finding> errors) throws IOException {
        if (++row > MOST_ROWS) {
            return;
        }
        List<String> cells = cells(line);
        Set<String> wrong = errors.stream().map(this::place).collect(Collectors.toSet());
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            texts.add(place < cells.size() ? cells.get(place) : "");
        }
        texts.add(told(errors, this::place));
        texts.add(told(errors, wording::message));
        texts.add(told(errors, wording::fix));
        for (int place = 0; place < texts.size(); place++) {
            put(place, texts.get(place), place < names.size() && wrong.contains(names.get(place)));
        }
        sheet.rowHeight(row, LINE * height(texts));
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private List<String> cells(byte[] line) {
        if (!columns.isTable()) {
            var members = FlatJson.of(line);
            return names.stream().map(name -> members.getOrDefault(name, "")).toList();
        }
        return RawRow.read(line, true) instanceof RawRow.Cells(List<String> texts, var flaws) ? kept(texts) : List.of();
    }

    private List<String> kept(List<String> texts) {
        List<String> kept = new ArrayList<>();
        List<String> all = columns.header().names();
        for (int place = 0; place < Math.min(texts.size(), all.size()); place++) {
            if (!Columns.ERROR_COLUMNS.contains(all.get(place).strip())) {
                kept.add(texts.get(place));
            }
        }
        return kept;
    }

    private String place(Finding error) {
        String column = error.column();
        return column == null ? FlatJson.path(error.pointer()) : column;
    }

    private static String told(List<Finding> errors, Function<Finding, String> telling) {
        return errors.stream()
                .map(telling)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private double width(int place) {
        return place < names.size() ? WIDTH : WIDE;
    }

    /** Lines, so that all is seen whoever opens the file: not every program measures a row. */
    private int height(List<String> texts) {
        int lines = 1;
        for (int place = 0; place < texts.size(); place++) {
            lines = Math.max(lines, lines(texts.get(place), width(place)));
        }
        return Math.min(lines, MOST_LINES);
    }

    /** Chinese characters are two wide. */
    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> 1 + (int) (2 * line.length() / width))
                .sum();
    }

    /** Texts, also once they are mended: a spreadsheet would round a code of 18 digits. */
    private void put(int place, String text, boolean wrong) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, place, text.length() > CELL ? text.substring(0, CELL) : text);
        }
        var style = sheet.style(row, place).format("@").wrapText(true).verticalAlignment("top");
        (wrong ? style.fillColor(WRONG) : style).set();
    }
}
