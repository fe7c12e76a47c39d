package org.gongshi.ingest.offline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.problems.FindingBody;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** For programs: an object whose counts come last, since they are known last. */
final class JsonReport implements Report {
    private final PrintStream out;
    private final JsonGenerator json;
    private final Words words;
    private final Wording wording;
    private final boolean namesFiles;

    /** @param files how many there are; of one alone the name is not told with each finding */
    JsonReport(PrintStream out, Locale language, int files) {
        this.out = out;
        this.json = new JsonMapper().createGenerator(out);
        this.words = new Words(language);
        this.wording = Wording.in(language);
        this.namesFiles = files > 1;
        json.writeStartObject();
        json.writeArrayPropertyStart("errors");
    }

    @Override
    public void finding(Path file, long row, Finding finding) {
        json.writeStartObject();
        if (namesFiles) {
            json.writeStringProperty("file", file.toString());
        }
        var body = FindingBody.of(finding, row, wording);
        json.writeStringProperty("pointer", body.pointer());
        if (row != Checking.NO_ROW) {
            json.writeNumberProperty("row", row);
        }
        if (finding.column() != null) {
            json.writeStringProperty("column", finding.column());
        }
        json.writeStringProperty("code", body.code().name());
        json.writeStringProperty("value", body.value());
        json.writeStringProperty("message", body.message());
        json.writeStringProperty("fix", body.fix());
        json.writeStringProperty("severity", body.severity().name());
        json.writeEndObject();
    }

    @Override
    public void end(Tally tally) {
        json.writeEndArray();
        json.writeNumberProperty("rows", tally.rows());
        json.writeNumberProperty("accepted", tally.accepted());
        json.writeNumberProperty("rejected", tally.rejected());
        json.writeStringProperty("notChecked", words.of("leftOut"));
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.flush();
        out.println();
    }
}
