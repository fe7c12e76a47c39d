package org.gongshi.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every rule of the book says: its id, where it comes from, and the first and last day it covers, absent if open. */
interface Rule {
    /** Whether the text of the rule itself was read, or the rule is a default until it is. */
    enum Standing {
        SEEN,
        ASSUMED
    }

    String id();

    String source();

    Standing standing();

    @Nullable
    LocalDate effectiveFrom();

    @Nullable
    LocalDate effectiveTo();

    default boolean inForceOn(LocalDate day) {
        LocalDate from = effectiveFrom();
        LocalDate to = effectiveTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    default String quotedSource() {
        return quoted(source(), standing());
    }

    static String quoted(String source, Standing standing) {
        return standing == Standing.ASSUMED ? source + "（暂定）" : source;
    }

    /** Whether a set of a rule, in which empty means every one, holds the value. */
    static <T> boolean names(Set<T> ones, T one) {
        return ones.isEmpty() || ones.contains(one);
    }

    /** The same rules, if each day has one that covers everything. It's enough to ask where a rule begins or has ended. */
    static <R extends Rule> List<R> complete(List<R> rules, String everything, BiPredicate<R, LocalDate> coversAll) {
        Stream<LocalDate> begun = rules.stream().map(Rule::effectiveFrom).filter(Objects::nonNull);
        Stream<LocalDate> ended =
                rules.stream().map(Rule::effectiveTo).filter(Objects::nonNull).map(day -> day.plusDays(1));
        Stream.concat(Stream.of(LocalDate.EPOCH), Stream.concat(begun, ended))
                .forEach(day -> require(
                        rules.stream().anyMatch(rule -> coversAll.test(rule, day)),
                        "no rule covers " + everything + " of " + day));
        return rules;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
