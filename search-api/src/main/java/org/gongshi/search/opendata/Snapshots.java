package org.gongshi.search.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.topics.PublicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a copy of all that is public every day. Each build also goes through the older copies and leaves in them only what
 * is still public as it stands there: changes behind a copy's position bring the rest, so nothing is missing.
 */
@Component
class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String LICENCE = "/data/licence";
    private static final String MANIFEST = ".json";

    private final OpenDataSettings settings;
    private final PublicLog log;
    private final ChangeWriter writer;
    private final JsonMapper json;
    private final InstantSource clock;

    Snapshots(OpenDataSettings settings, PublicLog log, ChangeWriter writer, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.log = log;
        this.writer = writer;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    List<Snapshot> all() {
        try {
            Files.createDirectories(settings.folder());
            try (var files = Files.list(settings.folder())) {
                return files.filter(file -> file.toString().endsWith(MANIFEST))
                        .map(this::read)
                        .sorted(Comparator.comparing(Snapshot::date).reversed())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Snapshot> named(String file) {
        return all().stream().filter(snapshot -> snapshot.file().equals(file)).findFirst();
    }

    Path path(Snapshot snapshot) {
        return settings.folder().resolve(snapshot.file());
    }

    /** Looks several times a day, so that a process that was down at midnight makes up for it. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void makeUp() {
        var today = CivilDay.of(clock.instant());
        try {
            if (all().stream().noneMatch(snapshot -> snapshot.date().equals(today))) {
                build();
            }
        } catch (IOException | UncheckedIOException | JacksonException | TopicUnavailableException e) {
            LOG.warn("no copy of today yet: {}", e.getMessage());
        }
    }

    /** Takes the place of an earlier one of the same day. */
    synchronized Snapshot build() throws IOException {
        Files.createDirectories(settings.folder());
        Instant now = clock.instant();
        LocalDate today = CivilDay.of(now);
        var current = new Fingerprints();
        Snapshot built = build("decisions-" + today + ".ndjson.gz", today, now, current);
        var older = all().stream().filter(one -> one.date().isBefore(today)).toList();
        for (int i = 0; i < older.size(); i++) {
            if (i + 1 < settings.copies()) {
                prune(older.get(i), current, now);
            } else {
                remove(older.get(i));
            }
        }
        LOG.info("copied {} decisions and {} tombstones", built.decisions(), built.tombstones());
        return built;
    }

    private Snapshot build(String name, LocalDate today, Instant now, Fingerprints current) throws IOException {
        try (var file = SnapshotFile.write(settings.folder().resolve(name))) {
            var position = log.now(state -> {
                var line = ChangeLine.of(null, state);
                file.add(line, writer);
                current.add(line.id(), line.edition() == null ? 0 : line.edition());
            });
            var written = file.finish();
            return keep(new Snapshot(
                    name,
                    today,
                    position.print(),
                    written.decisions(),
                    written.tombstones(),
                    written.bytes(),
                    written.sha256(),
                    now,
                    now,
                    LICENCE));
        }
    }

    private void prune(Snapshot older, Fingerprints current, Instant now) throws IOException {
        try (var file = SnapshotFile.write(path(older))) {
            file.addFrom(path(older), current::contains);
            var written = file.finish();
            keep(new Snapshot(
                    older.file(),
                    older.date(),
                    older.position(),
                    written.decisions(),
                    written.tombstones(),
                    written.bytes(),
                    written.sha256(),
                    older.builtAt(),
                    now,
                    LICENCE));
        }
    }

    private void remove(Snapshot snapshot) throws IOException {
        Files.deleteIfExists(manifest(snapshot.file()));
        Files.deleteIfExists(path(snapshot));
    }

    /** Whole or not at all: half a manifest, left by a power cut, would be in the way of every later copy. */
    private Snapshot keep(Snapshot snapshot) throws IOException {
        var manifest = manifest(snapshot.file());
        var unfinished = manifest.resolveSibling(manifest.getFileName() + ".new");
        Files.write(unfinished, json.writeValueAsBytes(snapshot));
        Files.move(unfinished, manifest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return snapshot;
    }

    private Path manifest(String file) {
        return settings.folder().resolve(file + MANIFEST);
    }

    private Snapshot read(Path manifest) {
        return json.readValue(manifest, Snapshot.class);
    }
}
