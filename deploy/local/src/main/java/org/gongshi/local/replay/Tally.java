package org.gongshi.local.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts changes by kind, and verdicts by how they turn; keeps some of each kind as examples. */
final class Tally {
    private static final int EXAMPLES = 20;

    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, List<Change>> examples = new EnumMap<>(ChangeKind.class);
    private final Map<String, Integer> verdicts = new TreeMap<>();

    void add(Change change) {
        counts.merge(change.kind(), 1, Integer::sum);
        change.verdicts().forEach(turn -> verdicts.merge(turn.toString(), 1, Integer::sum));
        List<Change> kept = examples.computeIfAbsent(change.kind(), kind -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(change);
        }
    }

    Map<ChangeKind, Integer> counts() {
        return counts;
    }

    /** By how much indicators would move: how many verdicts turn from what to what. */
    Map<String, Integer> verdicts() {
        return verdicts;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Twenty at most, some of every kind. */
    List<Change> examples() {
        int ofEach = EXAMPLES / Math.max(1, examples.size());
        return examples.values().stream()
                .flatMap(kept -> kept.stream().limit(ofEach))
                .toList();
    }
}
