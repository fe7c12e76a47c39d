package org.gongshi.bench.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class TruthTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 20);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    private static final Span YEAR = Span.year(2026);

    private final Truth truth = new Truth();

    @Test
    void monthsAddUp() {
        truth.note("review.coverage", JANUARY, Tally.MET);
        truth.note("review.coverage", JANUARY, Tally.OVERDUE);
        truth.note("review.coverage", MARCH, Tally.OPEN);

        assertThat(truth.of("review.coverage", YEAR)).isEqualTo(new Tally(1, 2, 1, 1));
        assertThat(truth.of("review.coverage", YEAR).missed()).isZero();
        assertThat(truth.of("review.coverage", Span.month(YearMonth.of(2026, 1))))
                .isEqualTo(new Tally(1, 2, 0, 1));
        assertThat(truth.of("review.coverage", Span.year(2025))).isEqualTo(Tally.NONE);
    }

    /** Hours of training are those of all months, for the officers of the last. */
    @Test
    void whatStandsIsThatOfTheLastMonth() {
        truth.note("training.hours", JANUARY, Tally.of(16, 0));
        truth.note("training.hours", MARCH, Tally.of(8, 0));
        truth.stands("training.hours", YearMonth.from(JANUARY), Tally.of(0, 20));
        truth.stands("training.hours", YearMonth.from(MARCH), Tally.of(0, 25));

        assertThat(truth.of("training.hours", YEAR)).isEqualTo(Tally.of(24, 25));
    }

    /** By nearest rank. */
    @Test
    void daysAreThoseInWhichSoManyWereSent() {
        for (int days = 1; days <= 10; days++) {
            truth.took(MARCH, days);
        }

        assertThat(truth.of("publication.days.median", YEAR)).isEqualTo(Tally.of(5, 10));
        assertThat(truth.of("publication.days.p95", YEAR)).isEqualTo(Tally.of(10, 10));
        assertThat(truth.of("publication.days.p95", Span.quarter(YearMonth.of(2026, 4))))
                .isEqualTo(Tally.NONE);
    }

    @Test
    void companiesCountOnceHoweverOftenTheyAreInspected() {
        truth.inspected(JANUARY, "A");
        truth.inspected(MARCH, "A");
        truth.inspected(MARCH, "B");

        assertThat(truth.of("inspections.per-company", YEAR)).isEqualTo(Tally.of(3, 2));
    }

    /** The review that came first repeats nobody, whenever it was held. */
    @Test
    void theFirstToSayItDoesNotRepeatIt() {
        truth.note("reviews.repeated", JANUARY, Tally.of(0, 1));
        truth.note("reviews.repeated", MARCH, Tally.of(0, 1));
        truth.agreed(Line.at(MARCH.plusDays(9), 9), JANUARY);
        truth.agreed(Line.at(MARCH.plusDays(2), 9), MARCH);

        assertThat(truth.of("reviews.repeated", Span.month(YearMonth.from(JANUARY))))
                .isEqualTo(Tally.of(1, 1));
        assertThat(truth.of("reviews.repeated", Span.month(YearMonth.from(MARCH))))
                .isEqualTo(Tally.of(0, 1));
    }

    @Test
    void aSerialIsMissingWhereBothItsNeighboursAre() {
        truth.note("publication.on-time", JANUARY, Tally.MET);
        truth.note("publication.on-time", MARCH, Tally.MET);
        truth.leftOut(JANUARY, MARCH);

        assertThat(truth.of("series.gaps", YEAR)).isEqualTo(Tally.of(1, 3));
        assertThat(truth.of("series.gaps", Span.month(YearMonth.from(MARCH)))).isEqualTo(Tally.of(0, 1));
    }
}
