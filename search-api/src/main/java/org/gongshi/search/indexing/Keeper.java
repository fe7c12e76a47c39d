package org.gongshi.search.indexing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.gongshi.search.elasticsearch.IndexContents;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexLifecycle;
import org.gongshi.search.elasticsearch.PhysicalIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the indexes of one kind: follows every one there is, hands the newest over to the readers once it is filled, and
 * removes its predecessors a few looks later, when nobody asks them any more. To rebuild is to make another one: whoever did,
 * every instance sees it at its next look, and any of them can go on where one ended.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    /** A question that was put to the predecessor has ended by then. */
    private static final int LOOKS_BEFORE_REMOVAL = 5;

    private final IndexSource source;
    private final IndexLifecycle lifecycle;
    private final IndexContents contents;
    private final LogPositions positions;
    private final KafkaSettings settings;
    private final Map<PhysicalIndex, Follower> followers = new HashMap<>();
    /** Readers are given an index of ours once, or instances of two releases would take it from each other. */
    private @Nullable PhysicalIndex handedOver;

    private int looksSince;
    private volatile @Nullable PhysicalIndex shown;
    private volatile @Nullable PhysicalIndex followed;
    private volatile boolean rebuilding;
    private volatile Progress progress = new Progress(0, 0);

    Keeper(
            IndexSource source,
            IndexLifecycle lifecycle,
            IndexContents contents,
            LogPositions positions,
            KafkaSettings settings) {
        this.source = source;
        this.lifecycle = lifecycle;
        this.contents = contents;
        this.positions = positions;
        this.settings = settings;
    }

    IndexKind kind() {
        return source.kind();
    }

    IndexSource source() {
        return source;
    }

    /** Makes another index, unless one is being filled; the next looks do the rest. */
    IndexStanding rebuild() {
        var indexes = lifecycle.existing(kind());
        if (indexes.size() == 1) {
            lifecycle.create(kind(), indexes.getFirst().number() + 1);
        }
        var newest = lifecycle.existing(kind()).getLast();
        return new IndexStanding(kind().name(), name(shown), newest.name(), true, 0, progress.end());
    }

    IndexStanding standing() {
        var newest = followed;
        return new IndexStanding(kind().name(), name(shown), name(newest), rebuilding, progress.read(), progress.end());
    }

    private static @Nullable String name(@Nullable PhysicalIndex index) {
        return index == null ? null : index.name();
    }

    /** The index that readers ask or, while they ask one of another release, ours. */
    Optional<PhysicalIndex> shown() {
        return Optional.ofNullable(shown);
    }

    /** Of the newest index. */
    Progress progress() {
        return progress;
    }

    /** @throws TimeoutException if Kafka doesn't answer in time */
    void look() throws ExecutionException, InterruptedException, TimeoutException {
        var indexes = indexes();
        follow(indexes);
        var newest = indexes.getLast();
        noteShown(indexes);
        var committed = positions.committed(Follower.group(newest), source.topics());
        progress = Progress.of(committed, positions.ends(source.topics()));
        followed = newest;
        rebuilding = indexes.size() > 1;
        if (!newest.equals(handedOver) && progress.missing() == 0) {
            handOver(newest, indexes);
        } else if (newest.equals(handedOver) && indexes.size() > 1 && ++looksSince > LOOKS_BEFORE_REMOVAL) {
            indexes.subList(0, indexes.size() - 1).forEach(this::remove);
            rebuilding = false;
        }
    }

    void stop() {
        followers.values().forEach(Follower::stop);
        followers.clear();
    }

    private List<PhysicalIndex> indexes() {
        var indexes = lifecycle.existing(kind());
        if (indexes.isEmpty()) {
            lifecycle.create(kind(), 1);
            indexes = lifecycle.existing(kind());
        }
        return indexes;
    }

    private void follow(List<PhysicalIndex> indexes) {
        followers.entrySet().removeIf(follower -> {
            boolean gone = !indexes.contains(follower.getKey());
            if (gone) {
                follower.getValue().stop();
            }
            return gone;
        });
        indexes.forEach(
                index -> followers.computeIfAbsent(index, one -> Follower.start(one, contents, source, settings)));
    }

    /** If readers have none at all, they get one at once, filling as it is. */
    private void noteShown(List<PhysicalIndex> indexes) {
        var read = lifecycle.read(kind());
        if (read.isEmpty()) {
            lifecycle.publish(indexes.getLast());
        }
        shown = indexes.stream()
                .filter(index -> read.contains(index.name()))
                .findFirst()
                .orElse(indexes.getLast());
    }

    private void handOver(PhysicalIndex newest, List<PhysicalIndex> indexes) {
        var before = lifecycle.read(kind()).stream()
                .filter(name -> !name.equals(newest.name()))
                .toList();
        if (!before.isEmpty()) {
            contents.takeOverGone(before, newest);
            contents.refresh(newest);
        }
        lifecycle.publish(newest);
        handedOver = newest;
        looksSince = 0;
        noteShown(indexes);
        LOG.info("{} is filled and asked by readers", newest.name());
    }

    private void remove(PhysicalIndex old) {
        Optional.ofNullable(followers.remove(old)).ifPresent(Follower::stop);
        lifecycle.remove(old);
        LOG.info("{} is removed: another took its place", old.name());
    }
}
