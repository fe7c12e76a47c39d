package org.gongshi.statute;

import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the shipped notices: date, name, 1 for a day off or 0 for a make-up working day, year of the notice, its URL. */
final class CalendarResource {
    private record Row(LocalDate date, boolean off, int noticeYear) {}

    private CalendarResource() {}

    static WorkingCalendar read(String resource) {
        List<Row> rows = rows(resource);
        int lastYear = rows.stream().mapToInt(Row::noticeYear).max().orElseThrow();
        return WorkingCalendar.of(dates(rows, true), dates(rows, false), LocalDate.of(lastYear, 12, 31));
    }

    private static Set<LocalDate> dates(List<Row> rows, boolean off) {
        return rows.stream().filter(row -> row.off == off).map(Row::date).collect(toSet());
    }

    private static List<Row> rows(String resource) {
        var stream = Objects.requireNonNull(CalendarResource.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(CalendarResource::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", 5);
        return new Row(LocalDate.parse(cells[0]), cells[2].equals("1"), Integer.parseInt(cells[3]));
    }
}
