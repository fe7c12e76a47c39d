package org.gongshi.streams;

import java.util.HashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.gongshi.streams.deadletters.DeadLetters;
import org.gongshi.streams.relay.RelayTopology;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The relay beside the fold, an application of its own. A replay writes no event, so a later generation has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongshi.fold.generation.number", havingValue = "1")
class RelayConfiguration {
    private static final String APPLICATION = "gongshi-relay";

    @Bean
    StreamsBuilderFactoryBean relay(FoldSettings settings, DeadLetters deadLetters, Serde<SpecificRecord> records) {
        var properties = new HashMap<>(StreamsProperties.of(settings, deadLetters));
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                APPLICATION + "-" + settings.instance());
        var streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(properties));
        streams.setStreamsUncaughtExceptionHandler(FoldConfiguration::replaceThread);
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                RelayTopology.addTo(topology, records);
            }
        });
        return streams;
    }
}
