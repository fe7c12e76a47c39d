package org.gongshi.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days (工作日) as the General Office of the State Council arranges them each autumn for the next year: days off,
 * and make-up working days (调休) at weekends. A day that no notice names follows Monday to Friday. Keyed by date, because
 * the notice for a year also moves days of the year before. Civil dates in Asia/Shanghai.
 */
public final class WorkingCalendar {
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> makeUpDays;
    private final LocalDate knownUntil;

    private WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, LocalDate knownUntil) {
        this.daysOff = Set.copyOf(daysOff);
        this.makeUpDays = Set.copyOf(makeUpDays);
        this.knownUntil = knownUntil;
    }

    /** The calendar that comes with this library: notices for 2007 to 2026. */
    public static WorkingCalendar shipped() {
        return CalendarResource.read("/calendar/working-days.csv");
    }

    /**
     * A calendar from other notices, for example when the next year is announced.
     *
     * @param daysOff days off, whether at a weekend or not
     * @param makeUpDays working days at weekends
     * @param knownUntil last day of the last year that a notice arranges
     */
    public static WorkingCalendar of(Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, LocalDate knownUntil) {
        return new WorkingCalendar(daysOff, makeUpDays, knownUntil);
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
        if (workingDays < 1) {
            throw new IllegalArgumentException("a period has at least one working day, not " + workingDays);
        }
        LocalDate due = day;
        for (int left = workingDays; left > 0; left -= isWorkingDay(due) ? 1 : 0) {
            due = due.plusDays(1);
        }
        return new DueDate(due, due.isAfter(knownUntil));
    }

    /** Last day of the last year that a notice arranges. */
    public LocalDate knownUntil() {
        return knownUntil;
    }
}
