package org.gongshi.streams;

import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/**
 * Ready means: the tasks of the fold and of the relay are running. A restart can't cure what keeps them from it, so it isn't
 * liveness.
 */
@Component("tasks")
final class TasksHealth implements HealthIndicator {
    private final List<StreamsBuilderFactoryBean> applications;

    TasksHealth(List<StreamsBuilderFactoryBean> applications) {
        this.applications = applications;
    }

    @Override
    public Health health() {
        var states = applications.stream().map(TasksHealth::state).toList();
        boolean isRunning = states.stream().allMatch(KafkaStreams.State.RUNNING::equals);
        return (isRunning ? Health.up() : Health.outOfService())
                .withDetail("states", states)
                .build();
    }

    private static KafkaStreams.State state(StreamsBuilderFactoryBean application) {
        var streams = application.getKafkaStreams();
        return streams == null ? KafkaStreams.State.CREATED : streams.state();
    }
}
