package org.gongshi.streams;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.EnableKafkaStreams;

/** The stream processors: settings, the fold, the relay, their health. */
@SpringBootApplication
@EnableConfigurationProperties(FoldSettings.class)
@EnableKafkaStreams
@Import({FoldConfiguration.class, RelayConfiguration.class, TasksHealth.class})
public class StreamProcessors {
    public static void main(String[] arguments) {
        SpringApplication.run(StreamProcessors.class, arguments);
    }
}
