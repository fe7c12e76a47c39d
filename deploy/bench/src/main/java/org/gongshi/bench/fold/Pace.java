package org.gongshi.bench.fold;

import java.util.ArrayList;
import java.util.List;

/** How far a reader of a filled log had come at which moment. */
final class Pace {
    private record Mark(long nanos, long records) {}

    private final List<Mark> marks = new ArrayList<>();
    private final long total;

    /** @param total records of the log */
    Pace(long total) {
        this.total = total;
    }

    /** @param nanos as of {@link System#nanoTime} */
    void mark(long nanos, long records) {
        if (marks.isEmpty() || records > marks.getLast().records()) {
            marks.add(new Mark(nanos, records));
        }
    }

    boolean isDone() {
        return reached() >= total;
    }

    long reached() {
        return marks.isEmpty() ? 0 : marks.getLast().records();
    }

    /**
     * Records per second from the first mark at or behind a part of the log to its end.
     *
     * @param from 0 to 1: what comes before is start-up and warm-up
     */
    double perSecond(double from) {
        Mark first = marks.stream()
                .filter(mark -> mark.records() >= from * total)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log was not read that far"));
        Mark last = marks.getLast();
        if (!isDone() || last.records() == first.records()) {
            throw new IllegalStateException("the log is too short to be measured");
        }
        return (last.records() - first.records()) * 1e9 / (last.nanos() - first.nanos());
    }
}
