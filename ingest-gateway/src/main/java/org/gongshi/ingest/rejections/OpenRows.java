package org.gongshi.ingest.rejections;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;

/** Which open rows of one agency have a subject. Every row that is taken in asks here, so nothing is gone through whole. */
final class OpenRows {
    private final Map<String, Set<String>> rows = new HashMap<>();
    private final Map<String, List<String>> subjects = new HashMap<>();

    synchronized void add(String key, Rejection rejection) {
        if (rejection.getState() == RejectionState.OPEN
                && !rejection.getSubjects().isEmpty()) {
            subjects.put(key, rejection.getSubjects());
            rejection
                    .getSubjects()
                    .forEach(subject -> rows.computeIfAbsent(subject, none -> new HashSet<>())
                            .add(key));
        }
    }

    synchronized boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Takes out every row that has one of the subjects. */
    synchronized List<String> take(List<String> taken) {
        List<String> found = taken.stream()
                .flatMap(subject -> rows.getOrDefault(subject, Set.of()).stream())
                .distinct()
                .sorted()
                .toList();
        found.forEach(this::forget);
        return found;
    }

    private void forget(String key) {
        Objects.requireNonNullElse(subjects.remove(key), List.<String>of())
                .forEach(subject -> rows.computeIfPresent(subject, (same, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                }));
    }
}
