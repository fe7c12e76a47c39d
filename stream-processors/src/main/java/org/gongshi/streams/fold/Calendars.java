package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.statute.ArrangedDay;
import org.gongshi.statute.Arrangement;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;

/** The statute book on the calendar that a partition has adopted. */
final class Calendars {
    private record Adopted(List<CalendarArrangement> arrangements, WorkingCalendar calendar, StatuteBook statutes) {}

    private final StatuteBook statutes;
    private final WorkingCalendar calendar;
    /** What was put together last: it changes once a year and is asked for with every event. */
    private volatile Adopted last;

    Calendars(StatuteBook statutes, WorkingCalendar calendar) {
        this.statutes = statutes;
        this.calendar = calendar;
        this.last = new Adopted(List.of(), calendar, statutes.on(calendar));
    }

    Present present(PartitionFile partition) {
        var adopted = last;
        if (!adopted.arrangements().equals(partition.getCalendars())) {
            adopted = adopted(partition.getCalendars());
            last = adopted;
        }
        return new Present(partition.getLastDay().orElse(null), adopted.calendar(), adopted.statutes());
    }

    private Adopted adopted(List<CalendarArrangement> arrangements) {
        var all = calendar;
        for (var arrangement : arrangements) {
            all = all.with(of(arrangement));
        }
        return new Adopted(arrangements, all, statutes.on(all));
    }

    private static Arrangement of(CalendarArrangement arrangement) {
        var days = arrangement.getDays().stream()
                .map(day -> new ArrangedDay(day.getDay(), day.getName(), day.getDayOff()))
                .toList();
        return new Arrangement(arrangement.getYear(), arrangement.getSource(), days);
    }

    /** A year announced again replaces what was announced before. */
    static PartitionFile adopt(PartitionFile partition, RulesAdopted adopted) {
        var calendars = new ArrayList<>(partition.getCalendars());
        calendars.removeIf(known -> known.getYear() == adopted.getCalendar().getYear());
        calendars.add(adopted.getCalendar());
        return PartitionFile.newBuilder(partition).setCalendars(calendars).build();
    }
}
