package org.gongshi.search.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Up to which moment each partition of the agencies' events is shown completely.
 *
 * @param arrived by partition
 * @param underWay by partition
 */
record CompleteUpTo(Map<Integer, Instant> arrived, Map<Integer, Waypoint> underWay) {

    static CompleteUpTo unknown() {
        return new CompleteUpTo(Map.of(), Map.of());
    }

    CompleteUpTo advance(Positions now, Duration refresh) {
        var moments = new HashMap<>(arrived);
        var waypoints = new HashMap<Integer, Waypoint>();
        for (int partition : now.eventsEnd().keySet()) {
            var waypoint = underWay.getOrDefault(partition, Waypoint.start(partition, now))
                    .advance(now, refresh);
            if (waypoint.hasArrived()) {
                moments.put(partition, waypoint.moment());
            }
            waypoints.put(
                    partition,
                    waypoint.hasArrived() ? Waypoint.start(partition, now).advance(now, refresh) : waypoint);
        }
        return new CompleteUpTo(Map.copyOf(moments), Map.copyOf(waypoints));
    }

    /** Of the slowest of these partitions, of all if none is named; empty if one of them is not known. */
    Optional<Instant> slowest(Collection<Integer> partitions) {
        var asked = partitions.isEmpty() ? underWay.keySet() : partitions;
        List<Instant> known = asked.stream()
                .flatMap(partition -> Optional.ofNullable(arrived.get(partition)).stream())
                .toList();
        return known.size() < asked.size() ? Optional.empty() : known.stream().min(Instant::compareTo);
    }
}
