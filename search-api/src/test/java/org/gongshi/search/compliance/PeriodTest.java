package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void aYearAQuarterAndAMonthAreRead() {
        assertThat(period("2026").from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(period("2026").to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(period("2026-Q1").to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(period("2026-Q4").from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(period("2024-02").to()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(period("2026-Q2").all())
                .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5), YearMonth.of(2026, 6));
    }

    @Test
    void nothingElseIs() {
        for (var text : List.of("", "26", "2026-13", "2026-Q5", "2026-3", "2026-03-05", "1026", "２０２６", "2026-q1")) {
            assertThat(Period.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void theOneBeforeIsAsLong() {
        assertThat(period("2026").before()).isEqualTo(period("2025"));
        assertThat(period("2026-Q1").before()).isEqualTo(period("2025-Q4"));
        assertThat(period("2026-Q3").before()).isEqualTo(period("2026-Q2"));
        assertThat(period("2026-01").before()).isEqualTo(period("2025-12"));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
