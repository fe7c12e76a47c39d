package org.gongshi.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.ingest.submission.SubmissionSettings;
import org.gongshi.ingest.tables.LineReader;
import org.gongshi.ingest.tables.RawRow;
import org.gongshi.ingest.tables.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SpoolTest {
    private static final int ROW_LIMIT = 1024;

    @TempDir
    Path folder;

    private DeploymentSettings deployment() {
        return new DeploymentSettings(folder, folder.resolve("secrets.json"), true, "1");
    }

    private static BatchSettings settings() {
        var second = Duration.ofSeconds(1);
        return new BatchSettings(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(10),
                1_000,
                DataSize.ofKilobytes(1),
                1,
                second,
                second,
                second);
    }

    private Spool.OnDisk received(String text) throws IOException {
        var spool = new Spool(
                deployment(), settings(), new SubmissionSettings(DataSize.ofBytes(ROW_LIMIT)), Clock.systemUTC());
        var body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return (Spool.OnDisk)
                spool.receive(new Caller.AgencyKey("k", "a"), BatchType.DECISIONS, TableFormat.NDJSON, false, body);
    }

    private static long readAgain(BatchFolder batch) throws IOException {
        try (var lines = new LineReader(Files.newInputStream(batch.rows()), Integer.MAX_VALUE, Long.MAX_VALUE)) {
            long rows = 0;
            while (lines.next() != null) {
                rows++;
            }
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF\n{}\n", "\uFEFF{}", "\uFEFF \r\n{}\r\n\r\n", "{}", "\n{}"})
    void as_many_rows_are_counted_as_will_be_read_again(String text) throws IOException {
        var batch = received(text);
        assertThat(batch.ticket().rows()).isEqualTo(1);
        assertThat(readAgain(batch.folder())).isEqualTo(1);
    }

    @Test
    void a_row_beyond_the_limit_is_not_kept_and_tells_the_limit() throws IOException {
        var batch = received("{\"title\":\"" + "x".repeat(ROW_LIMIT) + "\"}\n");
        String row = Files.readString(batch.folder().rows()).strip();
        assertThat(RawRow.read(row.getBytes(StandardCharsets.UTF_8), false))
                .isEqualTo(new RawRow.Lost(ErrorCode.TOO_LARGE, List.of(ROW_LIMIT + " B")));
    }

    @Test
    void a_long_blank_line_leaves_the_next_row_alone() throws IOException {
        var batch = received(" ".repeat(2 * ROW_LIMIT) + "\n{}\n");
        assertThat(Files.readString(batch.folder().rows())).isEqualTo("{}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATE_SECRET", "STATE\\u005fSECRET", "\\u56FD家秘密"})
    void a_secret_in_a_row_that_nobody_can_read_does_not_reach_the_disk(String word) throws IOException {
        String row = Samples.secret().put("facts", "机密事实").toString().replace("STATE_SECRET", word);
        var batch = received(row.substring(0, row.length() - 1) + "\n");
        assertThat(Files.readString(batch.folder().rows())).isEqualTo("!SECRET_CONTENT \n");
    }

    @Test
    void what_a_killed_gateway_was_taking_in_is_gone_at_the_next_start() throws IOException {
        Path left = Files.createDirectories(folder.resolve("uploads")).resolve("upload_1.tmp");
        Files.writeString(left, "机密事实");
        new Uploads().multipartConfigElement(deployment(), settings());
        assertThat(left).doesNotExist();
    }
}
