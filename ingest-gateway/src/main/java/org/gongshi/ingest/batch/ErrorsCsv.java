package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;

/** Everything found in a batch as a table for spreadsheets: UTF-8 with a byte order mark, cells that no one computes. */
final class ErrorsCsv {
    private static final String[] COLUMNS = {"row", "pointer", "code", "value", "message", "fix", "severity", "column"};
    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;
    private final Wording wording;

    private ErrorsCsv(CSVPrinter printer, Wording wording) {
        this.printer = printer;
        this.wording = wording;
    }

    static void write(OutputStream out, Stream<RowFindings> rows, Wording wording) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = new ErrorsCsv(new CSVPrinter(writer, CSVFormat.RFC4180), wording);
        csv.printer.printRecord(Stream.of(COLUMNS).map(column -> wording.text("column." + column)));
        for (RowFindings row : (Iterable<RowFindings>) rows::iterator) {
            for (Finding finding : row.findings()) {
                csv.print(row.row(), finding);
            }
        }
        csv.printer.flush();
    }

    private void print(long row, Finding finding) throws IOException {
        printer.printRecord(
                row,
                safe(finding.pointer()),
                finding.code(),
                safe(finding.value()),
                safe(wording.message(finding)),
                safe(wording.fix(finding)),
                finding.code().severity(),
                safe(Objects.requireNonNullElse(finding.column(), "")));
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
