package org.gongshi.statute;

import java.time.LocalDate;
import java.util.Set;
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

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
