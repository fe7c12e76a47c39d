package org.gongshi.ingest.rejections;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.jspecify.annotations.Nullable;

/** The next rows of a queue, oldest first: of many handed over in any order, it keeps no more than it shows. */
final class QueuePage {
    private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::rejectedAt)
            .thenComparing(Place::batch)
            .thenComparingLong(Place::row);

    private final Wanted wanted;
    private final @Nullable Place after;
    private final int size;
    private final PriorityQueue<Rejection> latestFirst =
            new PriorityQueue<>(Comparator.comparing(Place::of, ORDER).reversed());
    private long total;

    QueuePage(Wanted wanted, @Nullable Place after, int size) {
        this.wanted = wanted;
        this.after = after;
        this.size = size;
    }

    /**
     * Which rows are asked for.
     *
     * @param state null for all
     * @param batch null for all
     */
    record Wanted(@Nullable RejectionState state, @Nullable String batch) {
        boolean includes(Rejection rejection) {
            return (state == null || state == rejection.getState())
                    && (batch == null || batch.equals(rejection.getBatch()));
        }
    }

    /**
     * Where a row stands in the queue; as text, the cursor.
     *
     * @param rejectedAt milliseconds since 1970
     */
    record Place(long rejectedAt, String batch, long row) {
        static Place of(Rejection rejection) {
            return new Place(rejection.getRejectedAt().toEpochMilli(), rejection.getBatch(), rejection.getRow());
        }

        /** Null if it is no cursor of ours. */
        static @Nullable Place parse(String cursor) {
            if (!cursor.matches("[0-9]{1,15}-[a-z2-7]{1,32}-[0-9]{1,10}")) {
                return null;
            }
            String[] parts = cursor.split("-", -1);
            return new Place(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return rejectedAt + "-" + batch + "-" + row;
        }
    }

    void add(Rejection rejection) {
        if (!wanted.includes(rejection)) {
            return;
        }
        total++;
        if (after != null && ORDER.compare(Place.of(rejection), after) <= 0) {
            return;
        }
        latestFirst.add(rejection);
        if (latestFirst.size() > size + 1) {
            latestFirst.remove();
        }
    }

    /** All that match, on this page or not. */
    long total() {
        return total;
    }

    List<Rejection> rows() {
        return latestFirst.stream()
                .sorted(Comparator.comparing(Place::of, ORDER))
                .limit(size)
                .toList();
    }

    /** Where the next page begins; null if there is none. */
    @Nullable
    String next() {
        return latestFirst.size() > size ? Place.of(rows().getLast()).toString() : null;
    }
}
