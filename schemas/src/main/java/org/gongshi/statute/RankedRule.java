package org.gongshi.statute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule that gives way to a more special one (特别规定优先于一般规定). Two of the same rank may not cover the same act. */
interface RankedRule<R extends RankedRule<R>> extends Rule {
    /** How special the rule is: the highest of those that cover an act holds. */
    int specificity();

    /** Whether some act is covered by both, dates aside; asked of rules of the same specificity only. */
    boolean sharesActsWith(R other);

    static <R extends RankedRule<R>> Optional<R> strongest(List<R> rules, Predicate<R> covers) {
        return rules.stream().filter(covers).max(Comparator.comparingInt(RankedRule::specificity));
    }

    /** The same rules, if none contradicts another. */
    static <R extends RankedRule<R>> List<R> consistent(List<R> rules) {
        for (R rule : rules) {
            // Every rule rivals itself.
            Rule.require(
                    rules.stream().filter(other -> rivals(rule, other)).count() == 1,
                    "another rule covers the same acts as " + rule.id());
        }
        return rules;
    }

    private static <R extends RankedRule<R>> boolean rivals(R one, R other) {
        return one.specificity() == other.specificity()
                && one.sharesActsWith(other)
                && !endsBefore(one.effectiveTo(), other.effectiveFrom())
                && !endsBefore(other.effectiveTo(), one.effectiveFrom());
    }

    private static boolean endsBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
