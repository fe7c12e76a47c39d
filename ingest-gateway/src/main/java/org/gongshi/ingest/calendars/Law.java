package org.gongshi.ingest.calendars;

import java.util.Comparator;
import java.util.List;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.exchange.CalendarEntry;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.views.View;
import org.gongshi.statute.ArrangedDay;
import org.gongshi.statute.Arrangement;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The statute book on the calendar as it is known now: that of the software, and every year announced since. */
@Component
public class Law {
    private static final Logger LOG = LoggerFactory.getLogger(Law.class);

    private final View<CalendarEntry> announced;
    private final WorkingCalendar shipped = WorkingCalendar.shipped();
    private final StatuteBook book = StatuteBook.shipped(shipped);
    private volatile @Nullable Known known;

    Law(View<CalendarEntry> calendarEntries) {
        this.announced = calendarEntries;
    }

    private record Known(StatuteBook statutes, WorkingCalendar calendar) {}

    /** @throws UnavailableException while nobody can tell which years were announced */
    public StatuteBook statutes() {
        return known().statutes();
    }

    /** @throws UnavailableException while nobody can tell which years were announced */
    public WorkingCalendar calendar() {
        return known().calendar();
    }

    private Known known() {
        Known current = known;
        if (current == null) {
            current = read();
            known = current;
        }
        return current;
    }

    /** Counts on what is announced now. */
    void refresh() {
        known = read();
    }

    private Known read() {
        WorkingCalendar calendar = on(shipped, announced.all());
        return new Known(book.on(calendar), calendar);
    }

    /** Another gateway of the deployment may have been told of a year. */
    @Scheduled(fixedDelayString = "${gongshi.calendars.refresh}")
    void follow() {
        try {
            refresh();
        } catch (UnavailableException notYet) {
            LOG.debug("calendars: {}", notYet.getMessage());
        }
    }

    static WorkingCalendar on(WorkingCalendar shipped, List<CalendarEntry> entries) {
        WorkingCalendar calendar = shipped;
        for (CalendarArrangement year : entries.stream()
                .map(CalendarEntry::getCalendar)
                .sorted(Comparator.comparingInt(CalendarArrangement::getYear))
                .toList()) {
            calendar = calendar.with(arrangement(year));
        }
        return calendar;
    }

    private static Arrangement arrangement(CalendarArrangement year) {
        return new Arrangement(
                year.getYear(),
                year.getSource(),
                year.getDays().stream()
                        .map(day -> new ArrangedDay(day.getDay(), day.getName(), day.getDayOff()))
                        .toList());
    }
}
