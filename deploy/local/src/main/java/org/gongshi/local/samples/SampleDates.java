package org.gongshi.local.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;

/** Draws when a decision was made and when it was sent: half of all in the last three months, one in twelve late. */
final class SampleDates {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LATE_ONE_IN = 12;
    private static final int OFFICE_SECONDS = 8 * 3600;

    private final RandomGenerator chance;
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final StatuteBook statutes = StatuteBook.shipped(calendar);
    private final LocalDate yesterday;
    private final List<LocalDate> recent;
    private final List<LocalDate> earlier;

    SampleDates(RandomGenerator chance, LocalDate today) {
        this.chance = chance;
        this.yesterday = today.minusDays(1);
        this.recent = workingDays(today.minusMonths(3), today);
        this.earlier = workingDays(today.minusMonths(SampleHistory.MONTHS), today.minusMonths(3));
    }

    /** Decided on a working day, sent in office hours, not after yesterday. */
    record Dates(LocalDate decidedOn, Instant receivedAt) {}

    Dates draw(String kind, String sector) {
        LocalDate decidedOn = one(chance.nextBoolean() ? recent : earlier);
        LocalDate due = statutes.publicationDeadline(DecisionKind.valueOf(kind), sector, decidedOn)
                .dueOn();
        LocalDate late = due.plusDays(1 + chance.nextInt(15));
        boolean isLate = chance.nextInt(LATE_ONE_IN) == 0 && !late.isAfter(yesterday);
        LocalDate sent = isLate ? late : inTime(decidedOn);
        return new Dates(decidedOn, officeHour(sent));
    }

    private LocalDate inTime(LocalDate decidedOn) {
        LocalDate sent = calendar.plus(decidedOn, 1 + chance.nextInt(5)).date();
        return sent.isAfter(yesterday) ? decidedOn : sent;
    }

    private Instant officeHour(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0))
                .plusSeconds(chance.nextInt(OFFICE_SECONDS))
                .atZone(CHINA)
                .toInstant();
    }

    private List<LocalDate> workingDays(LocalDate from, LocalDate until) {
        return from.datesUntil(until).filter(calendar::isWorkingDay).toList();
    }

    private LocalDate one(List<LocalDate> days) {
        return days.get(chance.nextInt(days.size()));
    }
}
