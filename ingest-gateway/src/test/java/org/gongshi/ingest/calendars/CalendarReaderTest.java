package org.gongshi.ingest.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.exchange.CalendarEntry;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.statute.WorkingCalendar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CalendarReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** New Year, and the first twelve days of October; the eve of the year and a Saturday are worked. */
    private static ObjectNode year() {
        var body = new JsonMapper().createObjectNode().put("source", "国办发明电〔2026〕7号（示例）");
        var days = body.putArray("days");
        days.addObject().put("date", "2026-12-27").put("name", "元旦").put("isOffDay", false);
        days.addObject().put("date", "2027-01-01").put("name", "元旦").put("isOffDay", true);
        for (int day = 1; day <= 12; day++) {
            days.addObject()
                    .put("date", LocalDate.of(2027, 10, day).toString())
                    .put("name", "国庆节")
                    .put("isOffDay", true);
        }
        return body;
    }

    private static List<String> findings(ObjectNode body, int year) {
        var fields = new Fields(body.put("year", year));
        CalendarReader.read(fields, TODAY);
        return fields.findings().stream()
                .map(finding -> finding.pointer() + " " + finding.code())
                .toList();
    }

    @Test
    void an_arrangement_is_read_and_moves_the_days_that_follow() {
        CalendarArrangement read = CalendarReader.read(new Fields(year().put("year", 2027)), TODAY);
        assertThat(findings(year(), 2027)).isEmpty();
        var entry = new CalendarEntry(read, Instant.EPOCH);
        var shipped = WorkingCalendar.shipped();
        var known = Law.on(shipped, List.of(entry));
        assertThat(shipped.knownUntil()).isEqualTo("2026-12-31");
        assertThat(known.knownUntil()).isEqualTo("2027-12-31");
        assertThat(known.isWorkingDay(LocalDate.of(2026, 12, 27))).isTrue();
        assertThat(known.isWorkingDay(LocalDate.of(2027, 10, 12))).isFalse();
        assertThat(known.plus(LocalDate.of(2027, 9, 30), 1).date()).isEqualTo("2027-10-13");
    }

    @Test
    void all_that_is_wrong_is_found_at_once() {
        var body = year();
        body.remove("source");
        body.withArray("days").remove(2);
        body.withArray("days").addObject().put("date", "2027-10-05").put("isOffDay", "yes");
        body.withArray("days")
                .addObject()
                .put("date", "2026-12-24")
                .put("name", "x")
                .put("isOffDay", true);
        body.withArray("days")
                .addObject()
                .put("date", "2028-01-01")
                .put("name", "x")
                .put("isOffDay", true);
        body.withArray("days")
                .addObject()
                .put("date", "1.1.2027")
                .put("name", "x")
                .put("day", 1);
        assertThat(findings(body, 2027))
                .containsExactlyInAnyOrder(
                        "/source REQUIRED",
                        "/days/13/date CALENDAR_TWICE",
                        "/days/13/name REQUIRED",
                        "/days/13/isOffDay WRONG_TYPE",
                        "/days/14/date CALENDAR_DAY",
                        "/days/15/date CALENDAR_DAY",
                        "/days/16/date DATE_FORMAT",
                        "/days/16/isOffDay REQUIRED",
                        "/days/16/day UNKNOWN_FIELD");
    }

    @Test
    void half_a_list_would_move_deadlines_and_is_refused() {
        var body = year();
        body.withArray("days").remove(5);
        assertThat(findings(body, 2027)).containsExactly("/days CALENDAR_SHORT");
        body.putArray("days");
        assertThat(findings(body, 2027)).containsExactly("/days REQUIRED");
    }

    @Test
    void a_year_nobody_can_have_announced_is_a_slip() {
        var body = new JsonMapper().createObjectNode().put("source", "x");
        assertThat(findings(body, 2028)).contains("/year NUMBER_RANGE");
        assertThat(findings(body, 2006)).contains("/year NUMBER_RANGE");
    }
}
