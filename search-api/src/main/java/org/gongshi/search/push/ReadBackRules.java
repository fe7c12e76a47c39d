package org.gongshi.search.push;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshi.exchange.DeliveryState;
import org.jspecify.annotations.Nullable;

/** Compares what a receiver holds with what it was told and took. */
final class ReadBackRules {
    private ReadBackRules() {}

    /**
     * What came of a comparison, by decision.
     *
     * @param differences what is not as it should be
     * @param applied what is, and has not been seen to be before
     */
    record Compared(Map<String, Difference> differences, Map<String, Told> applied) {
        /** Of what nobody sent there is nothing to push. */
        Set<String> toPushAgain() {
            return differences.entrySet().stream()
                    .filter(found -> found.getValue() != Difference.NEVER_SENT)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Only what was settled before the receiver was asked can be compared: what came in between proves nothing.
     *
     * @param held editions by decision, as the receiver says
     * @param told read after {@code held}
     * @param asked when the receiver was asked
     */
    static Compared compare(Map<String, Integer> held, Map<String, Told> told, Instant asked) {
        var differences = new LinkedHashMap<String, Difference>();
        var applied = new LinkedHashMap<String, Told>();
        var all = new TreeSet<>(held.keySet());
        all.addAll(told.keySet());
        for (var decision : all) {
            var last = told.get(decision);
            var difference = difference(held.get(decision), last, asked);
            difference.ifPresent(found -> differences.put(decision, found));
            if (difference.isEmpty() && last != null && isNews(held.get(decision), last, asked)) {
                applied.put(decision, last);
            }
        }
        return new Compared(differences, applied);
    }

    private static Optional<Difference> difference(@Nullable Integer held, @Nullable Told told, Instant asked) {
        if (told == null) {
            return Optional.of(Difference.NEVER_SENT);
        }
        if (!isSettled(told, asked)) {
            return Optional.empty();
        }
        if (held == null) {
            return told.isToBeHeld() ? Optional.of(Difference.MISSING) : Optional.empty();
        }
        if (!told.isToBeHeld()) {
            return Optional.of(Difference.STILL_HELD);
        }
        return held < told.edition() ? Optional.of(Difference.STALE) : Optional.empty();
    }

    private static boolean isNews(@Nullable Integer held, Told told, Instant asked) {
        return isSettled(told, asked)
                && told.state() != DeliveryState.APPLIED
                && (held == null ? !told.isToBeHeld() : held == told.edition());
    }

    private static boolean isSettled(Told told, Instant asked) {
        return told.isTaken() && told.since().isBefore(asked);
    }
}
