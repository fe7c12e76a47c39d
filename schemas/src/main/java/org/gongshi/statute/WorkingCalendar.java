package org.gongshi.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days (工作日) as the General Office of the State Council arranges them each autumn for the next year: days off,
 * and make-up working days (调休) at weekends. A day that no notice names follows Monday to Friday. Keyed by date, because
 * the notice for a year also moves days of the year before. Civil dates in Asia/Shanghai.
 */
public final class WorkingCalendar {
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> makeUpDays;
    private final Set<Integer> years;
    private final LocalDate knownUntil;

    private WorkingCalendar(
            Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, Set<Integer> years, LocalDate knownUntil) {
        this.daysOff = Set.copyOf(daysOff);
        this.makeUpDays = Set.copyOf(makeUpDays);
        this.years = Set.copyOf(years);
        this.knownUntil = knownUntil;
    }

    /** The calendar that comes with this library: notices for 2007 to 2026. */
    public static WorkingCalendar shipped() {
        return CalendarResource.read("/calendar/working-days.csv");
    }

    /**
     * A calendar from other notices.
     *
     * @param daysOff days off, whether at a weekend or not
     * @param makeUpDays working days at weekends
     * @param knownUntil last day of the last year that a notice arranges
     */
    public static WorkingCalendar of(Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, LocalDate knownUntil) {
        return new WorkingCalendar(daysOff, makeUpDays, Set.of(), knownUntil);
    }

    /**
     * This calendar and one notice more. What it says of a day goes before what was known. A year is known only with all
     * those before it: the notice for 2028 alone leaves a calendar of 2026 provisional from 2027 on.
     */
    public WorkingCalendar with(Arrangement arrangement) {
        Set<LocalDate> off = new HashSet<>(daysOff);
        Set<LocalDate> working = new HashSet<>(makeUpDays);
        for (ArrangedDay day : arrangement.days()) {
            (day.dayOff() ? off : working).add(day.date());
            (day.dayOff() ? working : off).remove(day.date());
        }
        Set<Integer> arranged = new HashSet<>(years);
        arranged.add(arrangement.year());
        return new WorkingCalendar(off, working, arranged, endOfKnown(arranged));
    }

    private LocalDate endOfKnown(Set<Integer> arranged) {
        LocalDate end = knownUntil;
        while (arranged.contains(end.getYear() + 1)) {
            end = LocalDate.of(end.getYear() + 1, 12, 31);
        }
        return end;
    }

    public boolean isWorkingDay(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? makeUpDays.contains(date) : !daysOff.contains(date);
    }

    /**
     * The n-th working day after a day, which itself isn't counted, whether it works or not (市场监督管理行政处罚程序规定
     * 第八十条).
     *
     * @param workingDays at least 1
     */
    public DueDate plus(LocalDate day, int workingDays) {
        Rule.require(workingDays >= 1, "a period has at least one working day, not " + workingDays);
        LocalDate due = day;
        for (int left = workingDays; left > 0; left -= isWorkingDay(due) ? 1 : 0) {
            due = due.plusDays(1);
        }
        return new DueDate(due, due.isAfter(knownUntil));
    }

    /**
     * The n-th working day before a day, which itself isn't counted, whether it works or not.
     *
     * @param workingDays 0 for the day itself
     */
    public LocalDate minusWorkingDays(LocalDate day, int workingDays) {
        Rule.require(workingDays >= 0, "days are counted back from 0, not " + workingDays);
        LocalDate earlier = day;
        for (int left = workingDays; left > 0; left -= isWorkingDay(earlier) ? 1 : 0) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** The day itself, or the next working day if it is a day off (市场监督管理行政处罚程序规定 第八十条). */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** How many working days there are after one day up to another, which is counted; 0 if that isn't later. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /** Last day of the last year that a notice arranges. */
    public LocalDate knownUntil() {
        return knownUntil;
    }
}
