package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongshi.exchange.DecisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteBookTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final StatuteBook BOOK = StatuteBook.shipped(CALENDAR);

    @ParameterizedTest
    @CsvSource({
        "INSPECTION, transport,         2026-02-13, publication.any,                       20, 2026-03-19",
        "OTHER,      market-regulation, 2026-02-13, publication.any,                       20, 2026-03-19",
        "PERMIT,     transport,         2026-02-13, publication.permit-penalty,             7, 2026-03-02",
        "PERMIT,     market-regulation, 2026-02-13, publication.permit-penalty,             7, 2026-03-02",
        "PENALTY,    transport,         2026-02-13, publication.permit-penalty,             7, 2026-03-02",
        "PENALTY,    market-regulation, 2026-02-13, publication.market-regulation-penalty, 20, 2026-03-19",
        "PENALTY,    market-regulation, 2021-09-01, publication.market-regulation-penalty, 20, 2021-09-29",
        "PENALTY,    market-regulation, 2021-08-31, publication.permit-penalty,             7, 2021-09-09",
        "PENALTY,    transport,         2018-12-05, publication.permit-penalty,             7, 2018-12-14",
        "PENALTY,    transport,         2018-12-04, publication.any-before-2018,           20, 2019-01-02"
    })
    void theMostSpecificRuleOfTheDecisionsDateHolds(
            DecisionKind kind, String sector, LocalDate decidedOn, String rule, int days, LocalDate dueOn) {
        Deadline deadline = BOOK.publicationDeadline(kind, sector, decidedOn);
        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.days()).isEqualTo(days);
        assertThat(deadline.dueOn()).isEqualTo(dueOn);
        assertThat(deadline.unit()).isEqualTo(Deadline.Unit.WORKING_DAY);
    }

    /** Saturday 28 February 2026 works, in place of a day of the Spring Festival. */
    @ParameterizedTest
    @CsvSource({"2026-02-13, 2026-02-25", "2026-02-27, 2026-03-03", "2026-03-06, 2026-03-11"})
    void whatFellMustBeTakenBackWithinThreeWorkingDays(LocalDate withdrawnOn, LocalDate dueOn) {
        Deadline deadline = BOOK.withdrawalDeadline("transport", withdrawnOn);
        assertThat(deadline.rule()).isEqualTo("withdrawal.any");
        assertThat(deadline.days()).isEqualTo(3);
        assertThat(deadline.dueOn()).isEqualTo(dueOn);
        assertThat(deadline.source()).isEqualTo("中华人民共和国行政处罚法（2021年修订）第四十八条、第八十五条");
    }

    @Test
    void sourcesAreQuotedAndDefaultsSaySo() {
        assertThat(BOOK.publicationDeadline(DecisionKind.PENALTY, "market-regulation", LocalDate.of(2026, 3, 5)))
                .extracting(Deadline::source)
                .isEqualTo("市场监督管理行政处罚信息公示规定（国家市场监督管理总局令第45号）第九条");
        assertThat(BOOK.publicationDeadline(DecisionKind.PERMIT, "", LocalDate.of(2015, 3, 5))
                        .source())
                .endsWith("第十八条（暂定）");
    }

    @Test
    void deadlinesBeyondTheKnownCalendarAreProvisional() {
        assertThat(BOOK.publicationDeadline(DecisionKind.PERMIT, "", LocalDate.of(2026, 12, 22))
                        .provisional())
                .isFalse();
        assertThat(BOOK.publicationDeadline(DecisionKind.PERMIT, "", LocalDate.of(2026, 12, 23))
                        .provisional())
                .isTrue();
    }

    @Test
    void anotherCalendarKeepsTheRules() {
        StatuteBook other = BOOK.on(WorkingCalendar.of(Set.of(), Set.of(), LocalDate.of(2026, 12, 31)));
        assertThat(other.version()).isEqualTo(BOOK.version());
        assertThat(other.publicationDeadline(DecisionKind.PERMIT, "", LocalDate.of(2026, 2, 13))
                        .dueOn())
                .isEqualTo("2026-02-24");
    }

    @Property
    void everyDecisionHasADeadline(
            @ForAll DecisionKind kind, @ForAll @IntRange(max = 20_000) int daysSince1980, @ForAll boolean market) {
        LocalDate decidedOn = LocalDate.of(1980, 1, 1).plusDays(daysSince1980);
        assertThat(BOOK.publicationDeadline(kind, market ? "market-regulation" : "transport", decidedOn)
                        .dueOn())
                .isAfter(decidedOn);
    }
}
