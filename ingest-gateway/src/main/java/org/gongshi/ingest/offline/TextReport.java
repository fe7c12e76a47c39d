package org.gongshi.ingest.offline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;

/** For people: where, what stood there, what is wrong, what to do. */
final class TextReport implements Report {
    private final PrintStream out;
    private final Words words;
    private final Wording wording;

    TextReport(PrintStream out, Locale language) {
        this.out = out;
        this.words = new Words(language);
        this.wording = Wording.in(language);
    }

    @Override
    public void finding(Path file, long row, Finding finding) {
        String severity = words.of(finding.code().severity().name());
        String place = finding.column() == null ? finding.pointer() : finding.column() + " " + finding.pointer();
        String head = row == Checking.NO_ROW ? "headOfFile" : "head";
        out.println(words.of(head, file.toString(), row, place, severity, finding.code()));
        if (!finding.value().isEmpty()) {
            out.println(words.of("value", finding.value()));
        }
        out.println(words.of("message", wording.message(finding)));
        out.println(words.of("fix", wording.fix(finding)));
        out.println();
    }

    @Override
    public void end(Tally tally) {
        out.println(words.of("tally", tally.rows(), tally.accepted(), tally.rejected(), tally.warnings()));
        out.println(words.of("leftOut"));
    }

    @Override
    public void close() {
        out.flush();
    }
}
