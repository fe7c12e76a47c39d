package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
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

    /** 1 January 2027 is a Friday; the arrangement is made up. */
    @Test
    void aNewNoticeSettlesWhatWasProvisional() {
        WorkingCalendar next = CALENDAR.with(
                notice(2027, off("2027-01-01"), makeUp("2027-01-03"), makeUp("2026-12-27"), off("2026-12-31")));
        assertThat(CALENDAR.plus(LocalDate.of(2026, 12, 30), 2)).isEqualTo(due("2027-01-01", true));
        assertThat(next.plus(LocalDate.of(2026, 12, 30), 2)).isEqualTo(due("2027-01-04", false));
        assertThat(next.plus(LocalDate.of(2026, 12, 25), 1)).isEqualTo(due("2026-12-27", false));
        assertThat(next.knownUntil()).isEqualTo("2027-12-31");
        assertThat(CALENDAR.knownUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void aDayFollowsTheNoticeThatSpokeLast() {
        WorkingCalendar next = CALENDAR.with(notice(2027, off("2027-01-01"), makeUp("2027-01-02")))
                .with(notice(2027, makeUp("2027-01-01"), off("2027-01-02")));
        assertThat(next.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(next.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
    }

    @Test
    void aYearIsKnownOnlyWithThoseBeforeIt() {
        WorkingCalendar gap = CALENDAR.with(notice(2028, off("2028-01-03")));
        assertThat(gap.knownUntil()).isEqualTo("2026-12-31");
        assertThat(gap.isWorkingDay(LocalDate.of(2028, 1, 3))).isFalse();
        assertThat(gap.with(notice(2027, off("2027-01-01"))).knownUntil()).isEqualTo("2028-12-31");
    }

    @Test
    void anOldNoticeAgainMovesNothing() {
        assertThat(CALENDAR.with(notice(2026, off("2026-01-01"))).knownUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void aNoticeNamesDaysOfItsYearAndTheOneBefore() {
        assertThatIllegalArgumentException().isThrownBy(() -> notice(2027, off("2028-01-01")));
        assertThatIllegalArgumentException().isThrownBy(() -> notice(2027, off("2025-12-31")));
        assertThatIllegalArgumentException().isThrownBy(() -> notice(2027, off("2027-01-01"), makeUp("2027-01-01")));
        assertThatIllegalArgumentException().isThrownBy(() -> notice(2027));
    }

    /** The Spring Festival of 2026: 15 to 23 February off, Saturdays 14 and 28 February worked. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-24, 0, 2026-02-24",
        "2026-02-24, 1, 2026-02-14", // Tuesday after the holiday, back to the make-up Saturday before it
        "2026-02-24, 2, 2026-02-13",
        "2026-03-02, 1, 2026-02-28", // Monday, back to the other make-up Saturday
        "2026-03-02, 2, 2026-02-27",
        "2026-02-20, 1, 2026-02-14", // from a day off
        "2026-01-05, 2, 2025-12-31" // over a make-up Sunday and the new year
    })
    void workingDaysAreCountedBack(LocalDate day, int workingDays, LocalDate earlier) {
        assertThat(CALENDAR.minusWorkingDays(day, workingDays)).isEqualTo(earlier);
    }

    @Test
    void nobodyCountsBackFewerThanNoDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.minusWorkingDays(LocalDate.of(2026, 3, 5), -1));
    }

    @Property
    void backAndForthIsTheSameWorkingDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate working = CALENDAR.plus(day, 1).date();
        assertThat(CALENDAR.minusWorkingDays(CALENDAR.plus(working, count).date(), count))
                .isEqualTo(working);
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

    private static Arrangement notice(int year, ArrangedDay... days) {
        return new Arrangement(year, "https://www.gov.cn/", List.of(days));
    }

    private static ArrangedDay off(String date) {
        return new ArrangedDay(LocalDate.parse(date), "元旦", true);
    }

    private static ArrangedDay makeUp(String date) {
        return new ArrangedDay(LocalDate.parse(date), "元旦", false);
    }

    private static DueDate due(String date, boolean provisional) {
        return new DueDate(LocalDate.parse(date), provisional);
    }
}
