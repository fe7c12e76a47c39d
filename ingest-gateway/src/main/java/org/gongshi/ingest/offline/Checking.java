package org.gongshi.ingest.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.submission.Submissions;
import tools.jackson.databind.node.ObjectNode;

/** Goes over files row by row with the checks that need no register. */
final class Checking {
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

    Tally tally() {
        return tally;
    }

    void file(Path file) throws IOException {
        try (FileRows rows = FileRows.open(file)) {
            long row = 0;
            for (JsonText.Read read = rows.next(); read != null; read = rows.next()) {
                row(file, ++row, findings(read));
            }
        }
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
