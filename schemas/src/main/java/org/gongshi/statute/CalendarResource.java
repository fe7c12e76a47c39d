package org.gongshi.statute;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Reads the shipped notices: date, name, 1 for a day off or 0 for a make-up working day, year of the notice, its URL. */
final class CalendarResource {
    private record Row(ArrangedDay day, int noticeYear, String source) {}

    private CalendarResource() {}

    static WorkingCalendar read(String resource) {
        TreeMap<Integer, List<Row>> years =
                rows(resource).stream().collect(groupingBy(Row::noticeYear, TreeMap::new, toList()));
        LocalDate before = LocalDate.of(years.firstKey() - 1, 12, 31);
        WorkingCalendar calendar = WorkingCalendar.of(Set.of(), Set.of(), before);
        for (Map.Entry<Integer, List<Row>> year : years.entrySet()) {
            calendar = calendar.with(arrangement(year.getKey(), year.getValue()));
        }
        return calendar;
    }

    private static Arrangement arrangement(int year, List<Row> rows) {
        return new Arrangement(
                year, rows.getFirst().source(), rows.stream().map(Row::day).toList());
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
        ArrangedDay day = new ArrangedDay(LocalDate.parse(cells[0]), cells[1], cells[2].equals("1"));
        return new Row(day, Integer.parseInt(cells[3]), cells[4]);
    }
}
