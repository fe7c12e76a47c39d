package org.gongshi.ingest.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.Finding;

/** What an answer shows of a batch's findings: errors before warnings, of which every row may have some. */
final class FirstFindings {
    private static final int SHOWN = 100;

    private final List<Located> errors = new ArrayList<>();
    private final List<Located> warnings = new ArrayList<>();

    /** A finding and its row; 0 for the header of a table. */
    record Located(long row, Finding finding) {}

    static List<Located> of(Stream<RowFindings> rows) {
        var first = new FirstFindings();
        rows.forEach(first::add);
        return first.shown();
    }

    void add(RowFindings found) {
        for (Finding finding : found.findings()) {
            List<Located> alike = finding.isError() ? errors : warnings;
            if (alike.size() < SHOWN) {
                alike.add(new Located(found.row(), finding));
            }
        }
    }

    List<Located> shown() {
        return Stream.concat(errors.stream(), warnings.stream()).limit(SHOWN).toList();
    }
}
