package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.gongshi.statute.PublicityPeriod.Severity;
import org.gongshi.statute.PublicityPeriod.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicityPeriodTest {
    private static final StatuteBook BOOK = StatuteBook.shipped(WorkingCalendar.shipped());
    private static final String MARKET = "market-regulation";

    /** First and last day of each regime. */
    @ParameterizedTest
    @CsvSource({
        "portal,            market-regulation, 2021-08-31, publicity.market-regulation-before-2021.ordinary,  6, 36, PUBLICATION",
        "portal,            market-regulation, 2021-09-01, publicity.market-regulation.ordinary,              6, 36, PUBLICATION",
        "portal,            market-regulation, 2026-04-01, publicity.market-regulation.ordinary,              6, 36, PUBLICATION",
        "market-regulation, market-regulation, 2026-04-01, publicity.market-regulation.ordinary,              6, 36, PUBLICATION",
        "market-regulation, transport,         2026-04-01, publicity.market-regulation.ordinary,              6, 36, PUBLICATION",
        "credit-china,      market-regulation, 2026-04-01, publicity.credit-2026.ordinary,                    3, 12, DECISION",
        "portal,            transport,         2026-04-01, publicity.credit-2026.ordinary,                    3, 12, DECISION",
        "portal,            transport,         2026-03-31, publicity.credit-2023.other,                       3, 36, DECISION",
        "credit-china,      emergency,         2026-03-31, publicity.credit-2023.safety,                     12, 36, DECISION",
        "credit-china,      transport,         2023-05-01, publicity.credit-2023.other,                       3, 36, DECISION",
        "credit-china,      transport,         2023-04-30, publicity.credit-2019.ordinary,                    3, 12, DECISION",
        "credit-china,      transport,         2019-07-01, publicity.credit-2019.ordinary,                    3, 12, DECISION",
        "credit-china,      transport,         2019-06-30, publicity.credit-2017.ordinary,                    3, 12, DECISION",
        "credit-china,      transport,         2001-06-30, publicity.credit-2017.ordinary,                    3, 12, DECISION"
    })
    void theRegimeOfTheDecisionsDateAndReceiverHolds(
            String receiver, String sector, LocalDate decidedOn, String rule, int minimum, int maximum, Start start) {
        PublicityPeriod period = period(receiver, penalty(sector, decidedOn, "CONFISCATE_INCOME"));
        assertThat(period.rule()).isEqualTo(rule);
        assertThat(period.minimumMonths()).isEqualTo(minimum);
        assertThat(period.maximumMonths()).isEqualTo(maximum);
        assertThat(period.start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        // Credit, since 2026-04-01
        "transport,         2026-05-06, WARNING,                        , MINOR,        0,  3, true",
        "transport,         2026-05-06, WARNING CRITICISM_NOTICE,       , MINOR,        0,  3, true",
        "transport,         2026-05-06, '',                             , MINOR,        0,  3, true",
        "transport,         2026-05-06, WARNING FINE,                500, ORDINARY,     3, 12, true",
        "transport,         2026-05-06, FINE,                     999999, ORDINARY,     3, 12, true",
        "transport,         2026-05-06, FINE,                    1000000, SERIOUS,     12, 36, true",
        "transport,         2026-05-06, FINE,                           , ORDINARY,     3, 12, true",
        "transport,         2026-05-06, SUSPEND_LICENCE,                , ORDINARY,     3, 12, true",
        "transport,         2026-05-06, FINE REVOKE_LICENCE,         500, SERIOUS,     12, 36, true",
        "transport,         2026-05-06, WARNING BAR_FROM_TRADE,         , SERIOUS,     12, 36, true",
        // Credit, 2023-05-01 to 2026-03-31: one class but for what is hardly anything
        "transport,         2025-05-06, WARNING,                        , MINOR,        3,  3, true",
        "transport,         2025-05-06, REVOKE_LICENCE,                 , UNCLASSIFIED, 3, 36, true",
        "fire,              2025-05-06, FINE,                        500, UNCLASSIFIED, 12, 36, true",
        "fire,              2025-05-06, WARNING,                        , MINOR,        3,  3, true",
        // Credit, 2019-07-01 to 2023-04-30
        "transport,         2020-05-06, CRITICISM_NOTICE,               , MINOR,        3,  3, true",
        "transport,         2020-05-06, FINE,                      99999, ORDINARY,     3, 12, true",
        "transport,         2020-05-06, FINE,                     100000, SERIOUS,      6, 36, true",
        "transport,         2020-05-06, REVOKE_LICENCE,                 , SERIOUS,      6, 36, true",
        "environment,       2020-05-06, REVOKE_LICENCE,                 , SERIOUS,     36, 36, false",
        "environment,       2020-05-06, CLOSE,                          , SERIOUS,      6, 36, true",
        // Credit, before
        "environment,       2018-05-06, SUSPEND_BUSINESS,               , SERIOUS,     36, 36, false",
        "transport,         2018-05-06, FINE,                       5000, ORDINARY,     3, 12, true",
        // Market regulation
        "market-regulation, 2026-05-06, CRITICISM_NOTICE,               , MINOR,        3,  3, true",
        "market-regulation, 2026-05-06, FINE,                      99999, MINOR,        3,  3, true",
        "market-regulation, 2026-05-06, FINE,                     100000, ORDINARY,     6, 36, true",
        "market-regulation, 2026-05-06, FINE,                           , ORDINARY,     6, 36, true",
        "market-regulation, 2026-05-06, FINE CONFISCATE_GOODS,       500, ORDINARY,     6, 36, true",
        "market-regulation, 2026-05-06, FINE DOWNGRADE,              500, SERIOUS,     36, 36, false",
        "market-regulation, 2020-05-06, CRITICISM_NOTICE,               , MINOR,        3,  3, true"
    })
    void theClassFollowsFromKindsOfPenaltyAndAmounts(
            String sector,
            LocalDate decidedOn,
            String types,
            @Nullable BigDecimal fine,
            Severity severity,
            int minimum,
            int maximum,
            boolean repairable) {
        PublicityPeriod period =
                period("portal", penalty(sector, decidedOn, types, fine, SubjectType.LEGAL_ENTITY, null));
        assertThat(period.severity()).isEqualTo(severity);
        assertThat(period.minimumMonths()).isEqualTo(minimum);
        assertThat(period.maximumMonths()).isEqualTo(maximum);
        assertThat(period.repairable()).isEqualTo(repairable);
    }

    @ParameterizedTest
    @CsvSource({
        "NATURAL_PERSON, 9999.99, MINOR",
        "NATURAL_PERSON, 10000,   ORDINARY",
        "SOLE_TRADER,    9999.99, MINOR",
        "SOLE_TRADER,    10000,   ORDINARY",
        "LEGAL_ENTITY,   10000,   MINOR"
    })
    void whatALargeFineIsDependsOnThePunished(SubjectType subject, BigDecimal fine, Severity severity) {
        Act act = penalty(MARKET, LocalDate.of(2026, 3, 5), "FINE", fine, subject, null);
        assertThat(period("portal", act).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"2020-05-06, MINOR", "2025-05-06, MINOR", "2026-05-06, MINOR"})
    void aPenaltyOnTheSpotIsMinor(LocalDate decidedOn, Severity severity) {
        Act act = new Act(
                DecisionKind.PENALTY,
                "transport",
                "330100",
                decidedOn,
                Procedure.SUMMARY,
                Set.of(PenaltyType.FINE),
                new BigDecimal("200"),
                null,
                SubjectType.NATURAL_PERSON,
                null);
        assertThat(period("credit-china", act).severity()).isEqualTo(severity);
    }

    @Test
    void muchThatIsConfiscatedWeighedLikeALargeFine() {
        Act act = new Act(
                DecisionKind.PENALTY,
                "transport",
                "330100",
                LocalDate.of(2020, 5, 6),
                Procedure.ORDINARY,
                Set.of(PenaltyType.CONFISCATE_INCOME),
                null,
                new BigDecimal("100000"),
                SubjectType.LEGAL_ENTITY,
                null);
        assertThat(period("credit-china", act).severity()).isEqualTo(Severity.SERIOUS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENALTY")
    void otherKindsHaveNoEnd(DecisionKind kind) {
        for (String receiver : Set.of("portal", "credit-china", MARKET)) {
            assertThat(BOOK.publicityPeriod(receiver, act(kind, MARKET))).isEmpty();
        }
    }

    @Test
    void aReceiverThatNoRuleKnowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.publicityPeriod("credit_china", act(DecisionKind.PENALTY, MARKET)));
    }

    /** Decided on 5 March 2026, published on the 20th. */
    @ParameterizedTest
    @CsvSource({
        "market-regulation, CRITICISM_NOTICE,  2026-06-20, 2026-06-21",
        "market-regulation, CONFISCATE_INCOME, 2029-03-20, 2026-09-21",
        "market-regulation, REVOKE_LICENCE,    2029-03-20, 2029-03-21",
        "transport,         CONFISCATE_INCOME, 2029-03-05, 2026-06-06"
    })
    void publicityEndsOnTheCorrespondingDay(String sector, String types, LocalDate last, LocalDate repairable) {
        LocalDate decidedOn = LocalDate.of(2026, 3, 5);
        LocalDate publishedOn = LocalDate.of(2026, 3, 20);
        PublicityPeriod period = period("portal", penalty(sector, decidedOn, types));
        assertThat(period.lastDay(decidedOn, publishedOn)).isEqualTo(last);
        assertThat(period.repairableFrom(decidedOn, publishedOn)).isEqualTo(repairable);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, 2026-02-28",
        "2023-11-30, 2024-02-29",
        "2023-11-29, 2024-02-29",
        "2026-01-31, 2026-04-30",
        "2026-02-28, 2026-05-28",
        "2026-12-31, 2027-03-31"
    })
    void aMonthWithoutTheDayEndsThePeriodOnItsLast(LocalDate publishedOn, LocalDate last) {
        PublicityPeriod period = period("portal", penalty(MARKET, publishedOn, "CRITICISM_NOTICE"));
        assertThat(period.lastDay(publishedOn, publishedOn)).isEqualTo(last);
    }

    @Test
    void threeYearsFromALeapDayEndOnTheLastOfFebruary() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(period("portal", penalty(MARKET, leapDay, "CONFISCATE_GOODS"))
                        .lastDay(leapDay, leapDay))
                .isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "market-regulation, BAR_FROM_TRADE,    2031-03-05, 2031-03-05",
        "market-regulation, RESTRICT_BUSINESS, 2029-03-21, 2029-03-21",
        "market-regulation, BAR_FROM_TRADE,    2029-03-20, 2029-03-20",
        "market-regulation, BAR_FROM_TRADE,    2027-03-05, 2029-03-20",
        "market-regulation, BAR_FROM_TRADE,              , 2029-03-20",
        "market-regulation, SUSPEND_LICENCE,   2031-03-05, 2029-03-20", // neither a restriction nor a ban
        "transport,         BAR_FROM_TRADE,    2036-03-05, 2029-04-06" // the credit regime knows no such thing
    })
    void aRestrictionOfMoreThanThreeYearsKeepsTheDecisionPublicAsLongAsItLasts(
            String sector, String types, @Nullable LocalDate restrictedUntil, LocalDate last) {
        LocalDate decidedOn = sector.equals(MARKET) ? LocalDate.of(2026, 3, 5) : LocalDate.of(2026, 4, 6);
        Act act = penalty(sector, decidedOn, types, null, SubjectType.LEGAL_ENTITY, restrictedUntil);
        assertThat(period("portal", act).lastDay(decidedOn, LocalDate.of(2026, 3, 20)))
                .isEqualTo(last);
    }

    @Test
    void minorBreachesMayBeRepairedAtOnceSince2026() {
        LocalDate decidedOn = LocalDate.of(2026, 4, 1);
        PublicityPeriod period = period("portal", penalty("transport", decidedOn, "WARNING"));
        assertThat(period.repairableFrom(decidedOn, LocalDate.of(2026, 4, 7))).isEqualTo(decidedOn);
        assertThat(period.lastDay(decidedOn, LocalDate.of(2026, 4, 7))).isEqualTo("2026-07-01");
    }

    @Test
    void whatIsAssumedSaysSo() {
        LocalDate decidedOn = LocalDate.of(2026, 3, 5);
        assertThat(period("portal", penalty(MARKET, decidedOn, "REVOKE_LICENCE"))
                        .source())
                .isEqualTo("市场监督管理行政处罚信息公示规定（国家市场监督管理总局令第45号）第十三条、第十四条");
        assertThat(period("portal", penalty(MARKET, decidedOn, "FINE")).source())
                .endsWith("（暂定）");
        assertThat(period("credit-china", penalty(MARKET, LocalDate.of(2017, 3, 5), "FINE"))
                        .source())
                .endsWith("（暂定）");
    }

    @Property
    void everyPenaltyEndsAndNoneBeforeItCanBeRepaired(
            @ForAll PenaltyType one,
            @ForAll PenaltyType other,
            @ForAll SubjectType subject,
            @ForAll @IntRange(max = 2_000_000) int fine,
            @ForAll @IntRange(max = 20_000) int daysSince1980,
            @ForAll @IntRange(max = 40) int delay,
            @ForAll boolean market) {
        LocalDate decidedOn = LocalDate.of(1980, 1, 1).plusDays(daysSince1980);
        String types = one + " " + other;
        Act act = penalty(market ? MARKET : "transport", decidedOn, types, BigDecimal.valueOf(fine), subject, null);
        for (String receiver : Set.of("portal", "credit-china", MARKET)) {
            PublicityPeriod period = period(receiver, act);
            LocalDate last = period.lastDay(decidedOn, decidedOn.plusDays(delay));
            assertThat(last).isBefore(decidedOn.plusDays(delay).plusYears(3).plusDays(1));
            assertThat(period.repairableFrom(decidedOn, decidedOn.plusDays(delay)))
                    .isBeforeOrEqualTo(last.plusDays(1));
        }
    }

    private static PublicityPeriod period(String receiver, Act act) {
        return BOOK.publicityPeriod(receiver, act).orElseThrow();
    }

    private static Act act(DecisionKind kind, String sector) {
        return new Act(
                kind,
                sector,
                "330100",
                LocalDate.of(2026, 3, 5),
                null,
                Set.of(),
                null,
                null,
                SubjectType.LEGAL_ENTITY,
                null);
    }

    private static Act penalty(String sector, LocalDate decidedOn, String types) {
        return penalty(sector, decidedOn, types, null, SubjectType.LEGAL_ENTITY, null);
    }

    private static Act penalty(
            String sector,
            LocalDate decidedOn,
            String types,
            @Nullable BigDecimal fine,
            SubjectType subject,
            @Nullable LocalDate restrictedUntil) {
        Set<PenaltyType> imposed = Arrays.stream(types.split(" "))
                .filter(type -> !type.isEmpty())
                .map(PenaltyType::valueOf)
                .collect(Collectors.toSet());
        return new Act(
                DecisionKind.PENALTY,
                sector,
                "330100",
                decidedOn,
                Procedure.ORDINARY,
                imposed,
                fine,
                null,
                subject,
                restrictedUntil);
    }
}
