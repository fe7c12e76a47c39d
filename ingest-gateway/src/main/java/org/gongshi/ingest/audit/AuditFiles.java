package org.gongshi.ingest.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The audit on this disk: a file of lines for each civil day, its owner's alone. */
@Component
class AuditFiles {
    private static final String SUFFIX = ".ndjson";

    private final Path folder;
    private final AuditSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private @Nullable FileChannel open;
    private LocalDate openDay = LocalDate.MIN;

    AuditFiles(DeploymentSettings deployment, AuditSettings settings, JsonMapper json, Clock clock) throws IOException {
        this.folder = deployment.dataDir().resolve("audit");
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Handed to the disk, not forced to it: what the log says holds, this only tells who brought it. */
    synchronized void append(AuditNote note) throws IOException {
        var line = ByteBuffer.wrap((json.writeValueAsString(note) + "\n").getBytes(StandardCharsets.UTF_8));
        FileChannel channel = channel(CivilDay.of(note.at()));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    private FileChannel channel(LocalDate day) throws IOException {
        FileChannel channel = open;
        if (channel != null && day.equals(openDay)) {
            return channel;
        }
        if (channel != null) {
            channel.close();
        }
        var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        FileChannel next = FileChannel.open(file(day), options, owners);
        if (next.size() > 0) {
            // Ends a line that a kill cut short.
            next.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        open = next;
        openDay = day;
        return next;
    }

    /** Lines of these days about an agency, in order; of all agencies if it is empty. */
    void copy(String agency, LocalDate from, LocalDate to, OutputStream out) throws IOException {
        for (LocalDate day : from.datesUntil(to.plusDays(1)).toList()) {
            if (Files.exists(file(day))) {
                copy(agency, file(day), out);
            }
        }
    }

    private void copy(String agency, Path file, OutputStream out) throws IOException {
        try (var lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (isAbout(agency, line)) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** A kill may have cut the last line short. */
    private boolean isAbout(String agency, String line) {
        try {
            var note = json.readTree(line);
            return note.has("key")
                    && (agency.isEmpty() || note.path("agency").asString("").equals(agency));
        } catch (JacksonException torn) {
            return false;
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteOld() throws IOException {
        LocalDate first = CivilDay.of(clock.instant().minus(settings.keepFor()));
        List<Path> old;
        try (var files = Files.list(folder)) {
            old = files.filter(file -> file.compareTo(file(first)) < 0).toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + SUFFIX);
    }
}
