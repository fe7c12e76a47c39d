package org.gongshi.streams;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Ready means: the tasks of the fold are running. A restart can't cure what keeps them from it, so it isn't liveness. */
@Component("tasks")
final class TasksHealth implements HealthIndicator {
    private final StreamsBuilderFactoryBean streams;

    TasksHealth(StreamsBuilderFactoryBean streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        var running = streams.getKafkaStreams();
        var state = running == null ? KafkaStreams.State.CREATED : running.state();
        var health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
        return health.withDetail("state", state.name()).build();
    }
}
