package org.gongshi.ingest.rejections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;

/** Which open rows of one agency have a subject. */
final class OpenRows {
    private final Map<String, Set<String>> keys = new HashMap<>();

    synchronized void add(String key, Rejection rejection) {
        if (rejection.getState() == RejectionState.OPEN) {
            rejection
                    .getSubjects()
                    .forEach(subject -> keys.computeIfAbsent(subject, none -> new TreeSet<>())
                            .add(key));
        }
    }

    synchronized boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Takes out every row that has one of the subjects. */
    synchronized List<String> take(List<String> subjects) {
        Set<String> found = new TreeSet<>();
        subjects.forEach(subject -> found.addAll(keys.getOrDefault(subject, Set.of())));
        keys.values().forEach(some -> some.removeAll(found));
        keys.values().removeIf(Set::isEmpty);
        return new ArrayList<>(found);
    }
}
