package org.gongshi.search.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.search.reports.ReportFlaw;
import org.junit.jupiter.api.Test;

/** 补报期、半年审核: what supervisors may do about an agency for a period. */
final class PeriodActTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static List<String> flaws(PeriodAct act) {
        return act instanceof PeriodAct.Flawed(List<ReportFlaw> flaws)
                ? flaws.stream().map(flaw -> flaw.field() + " " + flaw.code()).toList()
                : List.of();
    }

    @Test
    void aPeriodMayLastUntilToday() {
        assertThat(PeriodAct.backfill("2026-01-05", "2026-07-01", " 系统割接期间未能报送 ", TODAY))
                .isEqualTo(new PeriodAct.Good(
                        SupervisionAct.BACKFILL_OPENED, LocalDate.of(2026, 1, 5), TODAY, "系统割接期间未能报送"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(flaws(PeriodAct.backfill("", "5.3.2026", "", TODAY)))
                .containsExactly("from MISSING", "to NOT_A_DAY", "note MISSING");
        assertThat(flaws(PeriodAct.backfill("2026-07-02", "2026-07-01", "电话 13800012345", TODAY)))
                .containsExactly("from NOT_OVER", "to BEFORE_ITS_BEGIN", "note PERSONAL_NUMBER");
        assertThat(flaws(PeriodAct.audit("2026", "13800012345", TODAY)))
                .containsExactly("half NOT_A_CHOICE", "note PERSONAL_NUMBER");
        assertThat(flaws(PeriodAct.audit("", "", TODAY))).containsExactly("half MISSING");
    }

    @Test
    void aHalfYearIsAuditedOnceItIsOver() {
        assertThat(flaws(PeriodAct.audit("2026-H1", "", TODAY.minusDays(1)))).containsExactly("half NOT_OVER");
        assertThat(PeriodAct.audit("2026-H1", "", TODAY))
                .asInstanceOf(type(PeriodAct.Good.class))
                .extracting(PeriodAct.Good::from, PeriodAct.Good::to)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        assertThat(PeriodAct.halves(TODAY)).containsExactly("2026-H1", "2025-H2", "2025-H1", "2024-H2");
        assertThat(PeriodAct.halves(TODAY.minusDays(1))).startsWith("2025-H2");
    }

    @Test
    void thereIsNoOtherAct() {
        assertThat(PeriodAct.of("holidays", "", "", "", "", TODAY)).isEmpty();
    }
}
