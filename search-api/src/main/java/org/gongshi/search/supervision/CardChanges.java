package org.gongshi.search.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.schemas.Topics;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.compliance.Scope;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.topics.BeyondTheLogException;
import org.gongshi.search.topics.TopicEnds;
import org.gongshi.search.topics.TopicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells who listens that cards of the own scope changed: how many, never which. The topic is followed while anybody listens.
 */
@Component
final class CardChanges implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CardChanges.class);
    /** Longest that the log is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** At most one event in this time; until then the index shows what changed. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicLog log;
    private final TopicEnds ends;
    private final AgencyDirectory directory;
    private final String topic;
    private final Map<Listener, AtomicLong> listeners = new ConcurrentHashMap<>();
    private @Nullable Thread following;
    /** Up to where changes were told; null while nobody listens. Guarded by the listeners. */
    private @Nullable List<Long> told;

    CardChanges(TopicLog log, TopicEnds ends, AgencyDirectory directory, IndexSettings settings) {
        this.log = log;
        this.ends = ends;
        this.directory = directory;
        this.topic = settings.topic(Topics.COMPLIANCE_CARDS);
    }

    /** Somebody who listens. */
    interface Listener {
        Scope scope();

        /** @param cards that changed since the last time; zero: nothing did, for long */
        void changed(long cards);
    }

    /** Whatever changes after this is told. */
    void add(Listener listener) throws InterruptedException {
        synchronized (listeners) {
            if (told == null) {
                told = end();
            }
            listeners.put(listener, new AtomicLong());
        }
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public synchronized void start() {
        following = Thread.ofVirtual().name("card-changes").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        if (following != null) {
            following.interrupt();
            following = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return following != null;
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                var from = from();
                if (from != null) {
                    goOn(next(from));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null: nobody listens, or the log's end is not known yet. */
    private @Nullable List<Long> from() throws InterruptedException {
        synchronized (listeners) {
            if (listeners.isEmpty()) {
                told = null;
            } else if (told == null) {
                told = end();
            }
            return told;
        }
    }

    /** @param next null: from where the log ends then */
    private void goOn(@Nullable List<Long> next) {
        synchronized (listeners) {
            told = listeners.isEmpty() ? null : next;
        }
    }

    private @Nullable List<Long> end() throws InterruptedException {
        try {
            return ends.of(Topics.COMPLIANCE_CARDS, topic);
        } catch (ExecutionException | TimeoutException silent) {
            LOG.warn("where the cards' log ends is not known just now: {}", silent.getMessage());
            return null;
        }
    }

    /** @return null: what is behind is not known any more */
    private @Nullable List<Long> next(List<Long> at) throws InterruptedException {
        try {
            var place = new Place(at);
            log.read(Topics.COMPLIANCE_CARDS, topic, at, PATIENCE, (key, card, next) -> {
                place.next = next;
                count(key, card);
                return true;
            });
            // What was read is in the index a moment later.
            Thread.sleep(PAUSE);
            tell();
            return place.next;
        } catch (TopicUnavailableException | IOException silent) {
            LOG.warn("changes of cards cannot be followed just now: {}", silent.getMessage());
            return null;
        } catch (BeyondTheLogException another) {
            return null;
        }
    }

    /** How far was read. */
    private static final class Place {
        private List<Long> next;

        private Place(List<Long> next) {
            this.next = next;
        }
    }

    private void count(String key, @Nullable ComplianceCard card) {
        listeners.forEach((listener, count) -> {
            if (concerns(listener.scope(), key, card)) {
                count.incrementAndGet();
            }
        });
    }

    private boolean concerns(Scope scope, String key, @Nullable ComplianceCard card) {
        if (card != null) {
            var agency = card.getAgency();
            return scope.includes(agency.getRegion(), agency.getSector(), agency.getCreditCode());
        }
        return agency(key)
                .filter(agency -> scope.includes(agency.region(), agency.sector(), agency.creditCode()))
                .isPresent();
    }

    private Optional<AgencyCard> agency(String key) {
        return directory.today().find(key.substring(0, Math.max(0, key.indexOf('/'))));
    }

    private void tell() {
        listeners.forEach((listener, count) -> listener.changed(count.getAndSet(0)));
    }
}
