package org.gongshi.statute;

import java.util.List;

/** All rules of a book, read and free of contradictions. */
record RuleSet(
        List<DeadlineRule> publicationDeadlines,
        List<DeadlineRule> withdrawalDeadlines,
        List<PublicityRegime> publicityPeriods,
        List<HoldRule> holds,
        List<ReviewLimitRule> reviewLimits,
        List<ProcedureRule> stages,
        String version) {

    static RuleSet of(RuleFiles files) {
        return new RuleSet(
                ranked(files, "publication-deadlines", DeadlineRule.class),
                ranked(files, "withdrawal-deadlines", DeadlineRule.class),
                files.rules("publicity-periods", PublicityRegime.class),
                ranked(files, "holds", HoldRule.class),
                ranked(files, "review-limits", ReviewLimitRule.class),
                ranked(files, "stages", ProcedureRule.class),
                files.version());
    }

    private static <R extends RankedRule<R>> List<R> ranked(RuleFiles files, String name, Class<R> type) {
        return RankedRule.consistent(files.rules(name, type));
    }
}
