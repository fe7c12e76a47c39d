package org.gongshi.ingest.calendars;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.exchange.CalendarEntry;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Arrangements of holidays (节假日安排) that were announced after the software was built. */
@RestController
@RequestMapping("/v1/admin/calendars/{year}")
class CalendarController {
    /** A year's list is two pages of text. */
    private static final int BODY_LIMIT = 64 * 1024;

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    private final View<CalendarEntry> entries;
    private final Publisher publisher;
    private final Law law;
    private final Clock clock;

    CalendarController(View<CalendarEntry> calendarEntries, Publisher publisher, Law law, Clock clock) {
        this.entries = calendarEntries;
        this.publisher = publisher;
        this.law = law;
        this.clock = clock;
    }

    record Day(LocalDate date, String name, boolean isOffDay) {}

    /** @param knownUntil last day for which the working days are known now */
    record Answer(int year, String source, List<Day> days, Instant adoptedAt, LocalDate knownUntil) {
        static Answer of(CalendarEntry entry, LocalDate knownUntil) {
            var year = entry.getCalendar();
            var days = year.getDays().stream()
                    .map(day -> new Day(day.getDay(), day.getName(), day.getDayOff()))
                    .toList();
            return new Answer(year.getYear(), year.getSource(), days, entry.getAdoptedAt(), knownUntil);
        }
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> put(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable int year, InputStream body, Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> put(new Fields(tree.put("year", year)), locale);
        };
    }

    private ResponseEntity<?> put(Fields fields, Locale locale) {
        var arrangement = CalendarReader.read(fields, CivilDay.of(clock.instant()));
        return fields.findings().isEmpty()
                ? ResponseEntity.ok(Answer.of(adopt(arrangement), law.calendar().knownUntil()))
                : Problem.answer(fields.findings(), locale);
    }

    /** The same list put again is told again under the same id, since the first telling may have been cut short. */
    private synchronized CalendarEntry adopt(CalendarArrangement arrangement) {
        String key = String.valueOf(arrangement.getYear());
        CalendarEntry before = entries.get(key);
        CalendarEntry entry = before != null && before.getCalendar().equals(arrangement)
                ? before
                : new CalendarEntry(arrangement, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        publisher.confirm(Topics.REGISTER_CALENDARS, key, entry);
        entries.await(key, entry::equals, VISIBLE_WITHIN);
        law.refresh();
        String eventId = "calendar-" + key + "-" + entry.getAdoptedAt().toEpochMilli();
        publisher.confirm(new RulesAdopted(eventId, entry.getAdoptedAt(), arrangement));
        return entry;
    }

    @GetMapping
    ResponseEntity<?> get(@PathVariable int year, Locale locale) {
        @Nullable CalendarEntry entry = entries.get(String.valueOf(year));
        return entry == null
                ? Problem.answer(ErrorCode.NOT_FOUND, locale)
                : ResponseEntity.ok(Answer.of(entry, law.calendar().knownUntil()));
    }
}
