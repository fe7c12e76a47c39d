package org.gongshi.search.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.topics.BeyondTheLogException;
import org.gongshi.search.topics.Position;
import org.gongshi.search.topics.TopicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files of a day for receivers that read no feeds: what changed since the day before, the latest edition of each decision. */
@Component
class DailyFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DailyFiles.class);

    private final FeedSettings settings;
    private final IndexSettings index;
    private final TopicLog log;
    private final JsonMapper json;
    private final InstantSource clock;

    DailyFiles(FeedSettings settings, IndexSettings index, TopicLog log, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.index = index;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** Looks several times a day, so that a process that was down at midnight makes up for it. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT15M")
    void makeUp() {
        var today = CivilDay.of(clock.instant());
        for (var receiver : settings.hashes().keySet()) {
            try {
                if (days(receiver).stream().noneMatch(day -> day.date().equals(today))) {
                    build(receiver);
                }
            } catch (IOException | UncheckedIOException | JacksonException | TopicUnavailableException e) {
                LOG.warn("no files of today for {} yet: {}", receiver, e.getMessage());
            }
        }
    }

    /** Newest first. */
    List<DailyManifest> days(String receiver) {
        var folder = settings.folder().resolve(receiver);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var days = Files.list(folder)) {
            return days.map(day -> day.resolve(DailyManifest.NAME))
                    .filter(Files::isRegularFile)
                    .map(manifest -> json.readValue(manifest, DailyManifest.class))
                    .sorted(Comparator.comparing(DailyManifest::date).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what a manifest names. */
    Optional<Path> file(String receiver, LocalDate date, String name) {
        return days(receiver).stream()
                .filter(day -> day.date().equals(date))
                .filter(day -> day.files().stream().anyMatch(file -> file.name().equals(name)))
                .findFirst()
                .map(day -> folder(receiver, date).resolve(name));
    }

    /** A day built again begins where it began. */
    synchronized DailyManifest build(String receiver) throws IOException {
        var today = CivilDay.of(clock.instant());
        var from = days(receiver).stream()
                .filter(day -> day.date().isBefore(today))
                .findFirst()
                .map(DailyManifest::to)
                .orElse(Position.START);
        var changed = new LinkedHashMap<String, Change>();
        var to = read(receiver, from, changed);
        var folder = Files.createDirectories(folder(receiver, today));
        var files = new ArrayList<DailyManifest.File>();
        for (var table : tables(changed.values().stream().toList()).entrySet()) {
            files.addAll(new DailyTable(table.getKey(), table.getValue()).writeTo(folder));
        }
        var manifest = new DailyManifest(receiver, today, from, to, clock.instant(), files);
        Files.write(folder.resolve(DailyManifest.NAME), json.writeValueAsBytes(manifest));
        forgetOld(receiver);
        return manifest;
    }

    private record Change(OfficialTable table, FeedLine line) {}

    /** @return the position behind the last */
    private String read(String receiver, String from, Map<String, Change> changed) throws IOException {
        var topic = Objects.requireNonNull(Topics.CREDIT.get(receiver));
        var last = new String[] {from};
        var begin = Position.parse(from, index.generation(), topic)
                .filter(position -> position.generation() == index.generation())
                .orElseGet(() -> Position.start(index.generation(), topic));
        try {
            log.read(topic, index.topic(topic), begin.next(), Duration.ZERO, (_, record, next) -> {
                last[0] = new Position(index.generation(), next).print();
                if (record != null) {
                    // The latest edition, at the place of the last change.
                    changed.remove(record.getDecisionId());
                    changed.put(record.getDecisionId(), new Change(record.getTable(), FeedLine.of(record, last[0])));
                }
                return true;
            });
        } catch (BeyondTheLogException another) {
            LOG.warn("the log of {} was begun anew: the files of today hold all of it", receiver);
            changed.clear();
            return read(receiver, Position.START, changed);
        }
        return last[0];
    }

    private static Map<OfficialTable, List<FeedLine>> tables(List<Change> changes) {
        var tables = new LinkedHashMap<OfficialTable, List<FeedLine>>();
        Stream.of(OfficialTable.PENALTIES, OfficialTable.PERMITS, OfficialTable.INSPECTIONS)
                .forEach(table -> tables.put(table, new ArrayList<>()));
        changes.forEach(change ->
                tables.computeIfAbsent(change.table(), _ -> new ArrayList<>()).add(change.line()));
        return tables;
    }

    /** What is taken back must not lie here for ever. */
    private void forgetOld(String receiver) throws IOException {
        var old = days(receiver).stream().skip(settings.days()).toList();
        for (var day : old) {
            var folder = folder(receiver, day.date());
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private Path folder(String receiver, LocalDate date) {
        return settings.folder().resolve(receiver).resolve(date.toString());
    }
}
