package org.gongshi.search.topics;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.springframework.stereotype.Component;

/** The log of what is public, of the generation that readers see. */
@Component
public final class PublicLog {
    private final TopicLog log;
    private final LatestValues latest;
    private final IndexSettings index;

    PublicLog(TopicLog log, LatestValues latest, IndexSettings index) {
        this.log = log;
        this.latest = latest;
        this.index = index;
    }

    /** Takes changes, each with the position behind it. */
    @FunctionalInterface
    public interface Taker {
        /** @return whether it was of use */
        boolean take(PublicChange change, Position next) throws IOException;
    }

    /** Takes what is public now. */
    @FunctionalInterface
    public interface StateTaker {
        void take(PublicChange state) throws IOException;
    }

    /** Empty if it is no position. */
    public Optional<Position> position(String text) {
        return Position.parse(text, index.generation(), Topics.PUBLICITY_DECISIONS);
    }

    /**
     * Reads changes behind a position to the log's end as it is now; if none was of use, until one is or patience is over.
     *
     * @throws BeyondTheLogException before anything is taken, if the position is not of this log
     */
    public void read(Position from, Duration patience, Taker taker) throws IOException {
        if (from.generation() != index.generation()) {
            throw new BeyondTheLogException();
        }
        log.read(
                Topics.PUBLICITY_DECISIONS,
                index.topic(),
                from.next(),
                patience,
                (id, value, next) -> taker.take(PublicChange.of(id, value), new Position(index.generation(), next)));
    }

    /**
     * Takes every decision that is public or left a tombstone, once.
     *
     * @return the position up to which changes are in it
     */
    public Position now(StateTaker taker) throws IOException {
        var ends = latest.forEach(
                Topics.PUBLICITY_DECISIONS, index.topic(), (id, value) -> taker.take(PublicChange.of(id, value)));
        return new Position(index.generation(), ends);
    }
}
