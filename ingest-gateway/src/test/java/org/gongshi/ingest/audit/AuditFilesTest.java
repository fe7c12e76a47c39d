package org.gongshi.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditFilesTest {
    /** A quarter past midnight of 6 March in Asia/Shanghai. */
    private static final Instant NIGHT = Instant.parse("2026-03-05T16:15:00Z");

    @TempDir
    Path folder;

    private AuditFiles files(Instant now) throws IOException {
        return new AuditFiles(
                new DeploymentSettings(folder, folder.resolve("secrets.json"), false, "1"),
                new AuditSettings(Duration.ofDays(2)),
                new JsonMapper(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AuditNote note(Instant at, String agency) {
        return new AuditNote(at, "key", agency, "POST /v1/decisions", 202, "receipt", 1L);
    }

    private static List<String> read(AuditFiles files, String agency, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        files.copy(agency, LocalDate.parse(from), LocalDate.parse(to), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a_day_is_the_one_in_asia_shanghai_and_an_agency_reads_as_its_own() throws IOException {
        var files = files(NIGHT);
        files.append(note(NIGHT.minus(Duration.ofMinutes(30)), "A"));
        files.append(note(NIGHT, "A"));
        files.append(note(NIGHT, "B"));
        assertThat(read(files, "A", "2026-03-05", "2026-03-05")).hasSize(1);
        assertThat(read(files, "A", "2026-03-06", "2026-03-06")).hasSize(1);
        assertThat(read(files, "", "2026-03-01", "2026-03-31")).hasSize(3);
        assertThat(read(files, "C", "2026-03-01", "2026-03-31")).isEmpty();
    }

    @Test
    void after_a_kill_the_torn_line_alone_is_lost() throws IOException {
        files(NIGHT).append(note(NIGHT, "A"));
        Path file = folder.resolve("audit/2026-03-06.ndjson");
        Files.writeString(file, "{\"agency\":\"A\",\"key", StandardOpenOption.APPEND);
        files(NIGHT).append(note(NIGHT, "A"));
        assertThat(read(files(NIGHT), "A", "2026-03-06", "2026-03-06")).hasSize(2);
        assertThat(read(files(NIGHT), "", "2026-03-06", "2026-03-06")).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void old_days_go() throws IOException {
        var files = files(NIGHT.plus(Duration.ofDays(3)));
        files.append(note(NIGHT, "A"));
        files.append(note(NIGHT.plus(Duration.ofDays(1)), "A"));
        files.deleteOld();
        assertThat(read(files, "A", "2026-03-01", "2026-03-31")).hasSize(1);
    }
}
