package org.gongshi.search.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshi.exchange.OfficialTable;

/** Rows of a workbook; every cell is text, so that no program takes a document number for a date or a formula. */
final class XlsxWriter implements FeedWriter {
    /** A sheet holds 1,048,576 rows. */
    private static final int ROWS = 1_000_000;

    private final List<String> header;
    private final List<String> codes;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxWriter(OutputStream out, OfficialTable table) {
        this.codes = FeedColumns.codes(table);
        this.header = FeedColumns.header(table);
        this.workbook = new Workbook(out, "gongshi", "1.0");
        this.sheet = workbook.newWorksheet(table.name());
        fill(header);
    }

    @Override
    public void write(FeedLine line) throws IOException {
        if (row == ROWS) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet("SHEET" + sheets);
            row = 0;
            fill(header);
        }
        fill(FeedColumns.cells(line, codes));
    }

    private void fill(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
            }
        }
        row++;
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
