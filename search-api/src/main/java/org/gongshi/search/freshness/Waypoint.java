package org.gongshi.search.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A moment on its way through the system: events accepted before it are folded, then indexed, then shown. One way is gone
 * to its end before the next begins, so that a steady stream of events doesn't keep any from arriving.
 *
 * @param partition of the agencies' events
 */
record Waypoint(int partition, Instant moment, Stage stage) {

    /** How far it came. */
    sealed interface Stage {
        /** The processors have to come to this end. */
        record Folding(long end) implements Stage {}

        /** The indexer has to come to these. */
        record Indexing(Map<Integer, Long> ends) implements Stage {}

        /** Indexed at that time; the index shows it after its next refresh. */
        record Refreshing(Instant since) implements Stage {}

        /** Shown. */
        record Arrived() implements Stage {}
    }

    static Waypoint start(int partition, Positions now) {
        return new Waypoint(
                partition, now.asked(), new Stage.Folding(now.eventsEnd().getOrDefault(partition, 0L)));
    }

    /** As far as these positions carry it. */
    Waypoint advance(Positions now, Duration refresh) {
        return switch (stage) {
            case Stage.Folding(long end) ->
                now.folded().getOrDefault(partition, 0L) < end
                        ? this
                        : at(new Stage.Indexing(now.publicEnd())).advance(now, refresh);
            case Stage.Indexing(var ends) -> now.hasIndexed(ends) ? at(new Stage.Refreshing(now.answered())) : this;
            case Stage.Refreshing(var since) ->
                now.asked().isBefore(since.plus(refresh)) ? this : at(new Stage.Arrived());
            case Stage.Arrived() -> this;
        };
    }

    boolean hasArrived() {
        return stage instanceof Stage.Arrived;
    }

    private Waypoint at(Stage next) {
        return new Waypoint(partition, moment, next);
    }
}
