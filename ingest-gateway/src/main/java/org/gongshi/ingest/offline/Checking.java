package org.gongshi.ingest.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.submission.Submissions;
import org.gongshi.ingest.tables.Limits;
import org.gongshi.ingest.tables.Row;
import org.gongshi.ingest.tables.RowSource;
import org.gongshi.ingest.tables.RowSource.Opened;
import org.gongshi.ingest.tables.RowSource.Refused;
import org.gongshi.ingest.tables.TableFormat;
import tools.jackson.databind.node.ObjectNode;

/** Goes over files row by row with the checks that need no register. */
final class Checking {
    /** Stands for the whole file, or its header. */
    static final long NO_ROW = 0;

    private static final Limits LIMITS = Limits.standard();

    private final String type;
    private final LocalDate today;
    private final Report report;
    private Tally tally = Tally.NONE;

    /** @param today the day on which the rows would be received, in Asia/Shanghai */
    Checking(String type, LocalDate today, Report report) {
        this.type = type;
        this.today = today;
        this.report = report;
    }

    static boolean isReadable(Path file) {
        boolean named = TableFormat.ofName(file.toString()) != null || isSingle(file);
        return named && Files.isRegularFile(file) && Files.isReadable(file);
    }

    /** One submission, on as many lines as it likes. */
    private static boolean isSingle(Path file) {
        return file.toString().endsWith(".json");
    }

    Tally tally() {
        return tally;
    }

    /** @param scratch an empty folder for what does not fit into memory */
    void file(Path file, Path scratch) throws IOException {
        TableFormat format = TableFormat.ofName(file.toString());
        if (format == null) {
            single(file);
        } else if (format.fits(file)) {
            rows(file, RowSource.open(file, format, type, "", LIMITS, scratch));
        } else {
            refuse(file, List.of(Finding.of(ErrorCode.TABLE_UNREADABLE)));
        }
    }

    private void single(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            row(file, 1, findings(JsonText.read(in, LIMITS.rowBytes())));
        }
    }

    private void rows(Path file, RowSource.Opening opening) throws IOException {
        switch (opening) {
            case Refused(List<Finding> findings) -> refuse(file, findings);
            case Opened(RowSource source) -> {
                try (source) {
                    source.findings().forEach(finding -> report.finding(file, NO_ROW, finding));
                    for (Row row = source.next(); row != null; row = source.next()) {
                        row(file, row.number(), row.all(findings(row.read())));
                    }
                }
            }
        }
    }

    private void refuse(Path file, List<Finding> findings) {
        findings.forEach(finding -> report.finding(file, NO_ROW, finding));
        tally = tally.andUnreadable();
    }

    private void row(Path file, long row, List<Finding> findings) {
        findings.forEach(finding -> report.finding(file, row, finding));
        long errors = findings.stream().filter(Finding::isError).count();
        tally = tally.and(errors > 0, findings.size() - errors);
    }

    private List<Finding> findings(JsonText.Read read) {
        return switch (read) {
            case JsonText.Unreadable(List<Finding> findings) -> findings;
            case JsonText.Tree(ObjectNode tree) -> Submissions.withoutRegisters(type, tree, today);
        };
    }
}
