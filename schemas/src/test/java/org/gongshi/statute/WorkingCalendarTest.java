package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    /** Worked out by hand from the notices. */
    @ParameterizedTest
    @CsvSource({
        "2023-01-19, 2023-01-29, 2023-02-02, 2023-02-07, 2023-02-21",
        "2023-09-27, 2023-10-08, 2023-10-12, 2023-10-17, 2023-10-31",
        "2024-02-08, 2024-02-19, 2024-02-23, 2024-02-28, 2024-03-13",
        "2024-09-27, 2024-10-08, 2024-10-12, 2024-10-16, 2024-10-30",
        "2025-01-24, 2025-02-05, 2025-02-10, 2025-02-13, 2025-02-27",
        "2025-09-28, 2025-10-09, 2025-10-14, 2025-10-17, 2025-10-31",
        "2026-02-13, 2026-02-25, 2026-03-02, 2026-03-05, 2026-03-19",
        "2026-09-24, 2026-09-30, 2026-10-12, 2026-10-15, 2026-10-29"
    })
    void periodsAcrossHolidaysEndOnTheVerifiedDays(
            LocalDate decision, LocalDate three, LocalDate seven, LocalDate ten, LocalDate twenty) {
        assertThat(CALENDAR.plus(decision, 3)).isEqualTo(new DueDate(three, false));
        assertThat(CALENDAR.plus(decision, 7)).isEqualTo(new DueDate(seven, false));
        assertThat(CALENDAR.plus(decision, 10)).isEqualTo(new DueDate(ten, false));
        assertThat(CALENDAR.plus(decision, 20)).isEqualTo(new DueDate(twenty, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-12, true", // make-up Saturday
        "2026-01-04, true", // make-up Sunday
        "2024-10-04, false", // rest day inside a bridge
        "2022-12-31, false", // arranged by the notice for 2023
        "2018-12-29, true", // make-up Saturday arranged by the notice for 2019
        "2026-11-20, true", // an ordinary Friday
        "2026-11-21, false" // an ordinary Saturday
    })
    void noticesGoBeforeWeekdays(LocalDate date, boolean working) {
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void yearsHaveTheWorkingDaysCountedByHand(int year, int days) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 1, 2026-01-04, false", // the new year's holiday, then a make-up Sunday
        "2026-12-30, 1, 2026-12-31, false", // last day known
        "2026-12-31, 1, 2027-01-01, true" // nobody has said yet that this is a holiday
    })
    void daysBeyondTheLastNoticeAreProvisional(LocalDate day, int days, LocalDate due, boolean provisional) {
        assertThat(CALENDAR.knownUntil()).isEqualTo("2026-12-31");
        assertThat(CALENDAR.plus(day, days)).isEqualTo(new DueDate(due, provisional));
    }

    @Test
    void aNewNoticeSettlesWhatWasProvisional() {
        WorkingCalendar next = WorkingCalendar.of(
                Set.of(LocalDate.of(2027, 1, 1)), Set.of(LocalDate.of(2027, 1, 3)), LocalDate.of(2027, 12, 31));
        assertThat(next.plus(LocalDate.of(2026, 12, 31), 1)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 3), false));
    }

    @Test
    void aPeriodHasAtLeastOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 3, 5), 0));
    }

    @Property
    void everyPeriodEndsOnAWorkingDayAndHoldsAsManyAsItSays(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate due = CALENDAR.plus(day, count).date();
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        assertThat(day.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(count);
    }

    @Property
    void laterDaysAndLongerPeriodsNeverEndEarlier(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate due = CALENDAR.plus(day, count).date();
        assertThat(CALENDAR.plus(day.plusDays(later), count).date()).isAfterOrEqualTo(due);
        assertThat(CALENDAR.plus(day, count + 1).date()).isAfter(due);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.of(2006, 12, 1);
        return Arbitraries.integers().between(0, 7500).map(first::plusDays);
    }
}
