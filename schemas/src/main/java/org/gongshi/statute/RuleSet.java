package org.gongshi.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.gongshi.exchange.DecisionKind;

/** All rules of a book: no two contradict each other, and no act is without one that must have one. */
record RuleSet(
        List<DeadlineRule> publicationDeadlines,
        List<DeadlineRule> withdrawalDeadlines,
        List<PublicityRegime> publicityPeriods,
        List<HoldRule> holds,
        List<ReviewLimitRule> reviewLimits,
        List<ProcedureRule> stages,
        List<DutyRule> duties,
        List<TimeLimitRule> timeLimits,
        List<ReportRule> reports,
        List<FileGradeRule> fileGrades,
        String version) {

    /** Who shows decisions to the public: this exchange's portal, 信用中国 and 国家企业信用信息公示系统. */
    private static final List<String> RECEIVERS = List.of("portal", "credit-china", "market-regulation");

    /** Throws an {@link IllegalArgumentException} if rules contradict each other or leave something open. */
    static RuleSet of(RuleFiles files) {
        return new RuleSet(
                deadlines(files, "publication-deadlines"),
                deadlines(files, "withdrawal-deadlines"),
                regimes(files.rules("publicity-periods", PublicityRegime.class)),
                ranked(files, "holds", HoldRule.class, (rule, day) -> rule.covers("", day)),
                ranked(files, "review-limits", ReviewLimitRule.class, (rule, day) -> rule.covers("", "", day)),
                RankedRule.consistent(files.rules("stages", ProcedureRule.class)),
                RankedRule.consistent(files.rules("duties", DutyRule.class)),
                RankedRule.consistent(files.rules("time-limits", TimeLimitRule.class)),
                RankedRule.consistent(files.rules("reports", ReportRule.class)),
                ranked(files, "file-grades", FileGradeRule.class, (rule, day) -> rule.covers("", day)),
                files.version());
    }

    /** A penalty that no regime covers would stay public for ever, so none may be forgotten. */
    private static List<PublicityRegime> regimes(List<PublicityRegime> regimes) {
        for (String receiver : RECEIVERS) {
            Rule.complete(
                    regimes,
                    "every penalty at " + receiver,
                    (regime, day) -> regime.coversEveryLine(receiver, DecisionKind.PENALTY, day));
        }
        return regimes;
    }

    private static List<DeadlineRule> deadlines(RuleFiles files, String name) {
        return ranked(files, name, DeadlineRule.class, (rule, day) -> rule.covers(DecisionKind.UNKNOWN, "", day));
    }

    private static <R extends RankedRule<R>> List<R> ranked(
            RuleFiles files, String name, Class<R> type, BiPredicate<R, LocalDate> coversAll) {
        return Rule.complete(RankedRule.consistent(files.rules(name, type)), "every act", coversAll);
    }
}
