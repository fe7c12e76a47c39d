package org.gongshi.ingest.calendars;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.ArrangedDay;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;

/** Reads a year's arrangement of holidays; what is wrong stands in the fields' findings. */
final class CalendarReader {
    /** The notices that come with the software begin there. */
    private static final int FIRST_YEAR = 2007;
    /** 全国年节及纪念日放假办法 (国务院令第795号) 第二条: thirteen days; a list with fewer is not whole. */
    private static final int LEAST_DAYS_OFF = 13;
    /** The notice for a year reaches back to the last week of the year before. */
    private static final int LAST_WEEK = 25;

    private CalendarReader() {}

    /** @param today in Asia/Shanghai; notices come out in the autumn before their year */
    static CalendarArrangement read(Fields fields, LocalDate today) {
        Integer stated = fields.number("year", FIRST_YEAR, today.getYear() + 1);
        fields.requireValue("year");
        int year = stated == null ? today.getYear() : stated;
        String source = fields.requiredLine("source");
        List<ArrangedDay> days = days(fields, year);
        fields.requireValue("days");
        long off = days.stream().filter(ArrangedDay::getDayOff).count();
        if (fields.has("days") && off < LEAST_DAYS_OFF) {
            fields.refuse("days", ErrorCode.CALENDAR_SHORT, String.valueOf(LEAST_DAYS_OFF), String.valueOf(off));
        }
        fields.finish();
        return new CalendarArrangement(year, source, days);
    }

    private static List<ArrangedDay> days(Fields fields, int year) {
        Set<LocalDate> named = new HashSet<>();
        List<ArrangedDay> days = new ArrayList<>();
        for (Fields item : fields.objects("days")) {
            ArrangedDay day = day(item, year);
            if (!named.add(day.getDay()) && item.normal("date") != null) {
                item.refuse("date", ErrorCode.CALENDAR_TWICE);
            }
            days.add(day);
        }
        return days;
    }

    private static ArrangedDay day(Fields item, int year) {
        LocalDate date = item.requiredDate("date");
        if (item.normal("date") != null && !isArrangedBy(year, date)) {
            item.refuse("date", ErrorCode.CALENDAR_DAY, String.valueOf(year));
        }
        var day = new ArrangedDay(date, item.requiredLine("name"), item.isSet("isOffDay"));
        item.requireValue("isOffDay");
        item.finish();
        return day;
    }

    private static boolean isArrangedBy(int year, LocalDate date) {
        boolean weekBefore =
                date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= LAST_WEEK;
        return date.getYear() == year || weekBefore;
    }
}
