package org.gongshi.search.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.gongshi.search.api.SafeCell;

/** Rows of texts as a file that spreadsheets open; no cell is taken for a formula. */
enum Table {
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(OutputStream out, String name, List<List<String>> rows) throws IOException {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // By which spreadsheets know that it is UTF-8.
            writer.write('\uFEFF');
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            for (var row : rows) {
                printer.printRecord(row.stream().map(SafeCell::of).toList());
            }
            printer.flush();
        }
    },
    /** Every cell is text, so that no program takes a document number for a date. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(OutputStream out, String name, List<List<String>> rows) throws IOException {
            var workbook = new Workbook(out, "gongshi", "1.0");
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, SafeCell.of(cells.get(column)));
                    }
                }
            }
            workbook.finish();
        }
    };

    private final String type;

    Table(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** @param rows the headings first */
    abstract void write(OutputStream out, String name, List<List<String>> rows) throws IOException;
}
