package org.gongshi.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.ingest.submission.Submissions;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * No bytes make a reader, or the checks behind it, throw anything but what they may, or go on for ever. The build runs the
 * inputs kept in resources; {@code JAZZER_FUZZ=1 mvn test -pl ingest-gateway -am -Dtest=FilesFuzzTest#csv
 * -Dsurefire.failIfNoSpecifiedTests=false} looks for new ones, one method at a time, as at every {@code FuzzTest}.
 */
class FilesFuzzTest {
    private static final long ROWS = 10_000;
    private static final Limits LIMITS = new Limits(1 << 16, 16 << 20, ROWS);

    @TempDir
    Path folder;

    @FuzzTest(maxDuration = "2m")
    void csv(byte[] file) throws IOException {
        readToTheEnd(TableFormat.CSV, file);
    }

    /** Rows under the official columns, with what stands in their cells: dates, sums in 万元, codes. */
    @FuzzTest(maxDuration = "2m")
    void cells(byte[] rows) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(TableFiles.csv(',', StandardCharsets.UTF_8, List.of(TableFiles.PENALTY)));
        file.write(rows);
        readToTheEnd(TableFormat.CSV, file.toByteArray());
    }

    @FuzzTest(maxDuration = "2m")
    void ndjson(byte[] file) throws IOException {
        readToTheEnd(TableFormat.NDJSON, file);
    }

    @FuzzTest(maxDuration = "2m")
    void xlsx(byte[] file) throws IOException {
        readToTheEnd(TableFormat.XLSX, file);
    }

    /** A sheet inside a workbook, which chance would hardly ever pack right. */
    @FuzzTest(maxDuration = "2m")
    void sheet(byte[] sheet) throws IOException {
        var parts = Map.of("xl/worksheets/sheet1.xml", new String(sheet, StandardCharsets.ISO_8859_1));
        readToTheEnd(TableFormat.XLSX, TableFiles.workbook("", parts));
    }

    @FuzzTest(maxDuration = "2m")
    void avro(byte[] file) throws IOException {
        readToTheEnd(TableFormat.AVRO, file);
    }

    private void readToTheEnd(TableFormat format, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        if (RowSource.open(file, format, "decisions", "", LIMITS, folder)
                instanceof RowSource.Opened(RowSource source)) {
            long rows = 0;
            try (source) {
                for (Row row = source.next(); row != null; row = source.next()) {
                    row.all(checked(row.read()));
                    assertThat(row.number()).isGreaterThan(rows);
                    rows = row.number();
                }
            }
            assertThat(rows).isLessThanOrEqualTo(ROWS);
        }
    }

    private static List<Finding> checked(JsonText.Read read) {
        return switch (read) {
            case JsonText.Unreadable(List<Finding> findings) -> findings;
            case JsonText.Tree(ObjectNode tree) -> Submissions.withoutRegisters("decisions", tree, Samples.TODAY);
        };
    }
}
