package org.gongshi.local.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts changes by kind and keeps some of each as examples. */
final class Tally {
    private static final int EXAMPLES = 20;

    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, List<Change>> examples = new EnumMap<>(ChangeKind.class);

    void add(Change change) {
        counts.merge(change.kind(), 1, Integer::sum);
        List<Change> kept = examples.computeIfAbsent(change.kind(), kind -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(change);
        }
    }

    Map<ChangeKind, Integer> counts() {
        return counts;
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
