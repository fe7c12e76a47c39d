package org.gongshi.search.push;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.indexing.KafkaSettings;
import org.gongshi.search.topics.GroupFollower;
import org.gongshi.search.topics.TopicWriter;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every receiver that has a door is served on its own, so that none waits for another. */
@Component
class Pushing implements SmartLifecycle {
    private final List<Served> served;
    private volatile boolean running;

    /** One receiver. */
    record Served(Receiver receiver, Door door, Pusher pusher, GroupFollower<CreditRecord> follower) {}

    Pushing(
            PushSettings settings,
            KafkaSettings kafka,
            IndexSettings index,
            TopicWriter acks,
            PushMetrics metrics,
            InstantSource clock) {
        this.served = settings.receivers().stream()
                .map(receiver -> {
                    var door = new Door(receiver, settings.answerWithin(), clock);
                    var pusher = new Pusher(receiver, door, acks, clock, settings, metrics);
                    metrics.up(receiver.name());
                    return new Served(receiver, door, pusher, follower(receiver, pusher, settings, kafka, index));
                })
                .toList();
    }

    private static GroupFollower<CreditRecord> follower(
            Receiver receiver, Pusher pusher, PushSettings settings, KafkaSettings kafka, IndexSettings index) {
        var topic = Objects.requireNonNull(Topics.CREDIT.get(receiver.name()));
        var manner = new GroupFollower.Manner(
                "gongshi-push-" + index.topic(topic),
                settings.atOnce(),
                settings.shortestPause(),
                settings.longestPause(),
                settings.tryTakes());
        return new GroupFollower<>(topic, index.topic(topic), kafka, manner, pusher::push);
    }

    List<Served> all() {
        return served;
    }

    Optional<Served> of(String receiver) {
        return served.stream()
                .filter(one -> one.receiver().name().equals(receiver))
                .findFirst();
    }

    @Override
    public void start() {
        served.forEach(one -> one.follower().start());
        running = true;
    }

    @Override
    public void stop() {
        served.forEach(one -> one.follower().stop());
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
