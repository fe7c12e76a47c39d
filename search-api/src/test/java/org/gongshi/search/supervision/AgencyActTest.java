package org.gongshi.search.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.SupervisionAct;
import org.junit.jupiter.api.Test;

/** 补报期、半年审核、监督文书: what supervisors may do about an agency. */
final class AgencyActTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static AgencyAct read(String act, LocalDate today, String... fields) {
        var given = Stream.iterate(0, at -> at < fields.length, at -> at + 2)
                .collect(Collectors.toMap(at -> fields[at], at -> fields[at + 1]));
        return AgencyAct.read(act, name -> given.getOrDefault(name, ""), today).orElseThrow();
    }

    private static List<String> flaws(AgencyAct act) {
        return act instanceof AgencyAct.Flawed(var flaws)
                ? flaws.stream().map(flaw -> flaw.field() + " " + flaw.code()).toList()
                : List.of();
    }

    @Test
    void aPeriodMayLastUntilToday() {
        assertThat(read("backfills", TODAY, "from", "2026-01-05", "to", "2026-07-01", "note", " 系统割接期间未能报送 "))
                .isEqualTo(new AgencyAct.Period(
                        SupervisionAct.BACKFILL_OPENED, LocalDate.of(2026, 1, 5), TODAY, "系统割接期间未能报送"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(flaws(read("backfills", TODAY, "to", "5.3.2026")))
                .containsExactly("from MISSING", "to NOT_A_DAY", "note MISSING");
        assertThat(flaws(read("backfills", TODAY, "from", "2026-07-02", "to", "2026-07-01", "note", "电话 13800012345")))
                .containsExactly("from NOT_OVER", "to BEFORE_ITS_BEGIN", "note PERSONAL_NUMBER");
        assertThat(flaws(read("audits", TODAY, "half", "2026", "note", "13800012345")))
                .containsExactly("half NOT_A_CHOICE", "note PERSONAL_NUMBER");
        assertThat(flaws(read("audits", TODAY))).containsExactly("half MISSING");
        assertThat(flaws(read("instruments", TODAY)))
                .containsExactly("instrument MISSING", "type MISSING", "answerBy MISSING", "note MISSING");
        assertThat(flaws(read(
                        "instruments",
                        TODAY,
                        "instrument",
                        "13800012345",
                        "type",
                        "UNKNOWN",
                        "answerBy",
                        "2026-06-30",
                        "note",
                        "整改")))
                .containsExactly("instrument PERSONAL_NUMBER", "type NOT_A_CHOICE", "answerBy OVER");
    }

    @Test
    void aHalfYearIsAuditedOnceItIsOver() {
        assertThat(flaws(read("audits", TODAY.minusDays(1), "half", "2026-H1"))).containsExactly("half NOT_OVER");
        assertThat(read("audits", TODAY, "half", "2026-H1"))
                .isEqualTo(new AgencyAct.Period(
                        SupervisionAct.AUDIT_HELD, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), ""));
        assertThat(AgencyAct.halves(TODAY)).containsExactly("2026-H1", "2025-H2", "2025-H1", "2024-H2");
        assertThat(AgencyAct.halves(TODAY.minusDays(1))).startsWith("2025-H2");
    }

    /** However it is written: agencies answer by the same number. */
    @Test
    void anInstrumentIsKnownByItsNumber() {
        assertThat(read(
                        "instruments",
                        TODAY,
                        "instrument",
                        "示督（2026）第1号",
                        "type",
                        "OPINION",
                        "answerBy",
                        "2026-07-01",
                        "note",
                        "补正"))
                .isEqualTo(new AgencyAct.Instrument("示督|2026|1", InstrumentType.OPINION, TODAY, "补正"));
    }

    @Test
    void thereIsNoOtherAct() {
        assertThat(AgencyAct.read("holidays", _ -> "", TODAY)).isEmpty();
    }
}
