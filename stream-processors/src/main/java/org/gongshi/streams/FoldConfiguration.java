package org.gongshi.streams;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.Stores;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.deadletters.DeadLetters;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.fold.FoldRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaStreamsDefaultConfiguration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Puts the fold together and hands it to Spring's life cycle. */
@Configuration(proxyBeanMethods = false)
class FoldConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(FoldConfiguration.class);

    @Bean(destroyMethod = "close")
    RegistryCatalogue catalogue(FoldSettings settings) {
        return new RegistryCatalogue(settings.registry());
    }

    @Bean
    Opening opening(FoldSettings settings, RegistryCatalogue catalogue) {
        return new Opening(DeploymentSecret.read(settings.secrets()), new ExchangeRecords(catalogue));
    }

    /** One for the whole process: it asks the registry for all it writes here, so a silent one stops the start. */
    @Bean
    Serde<SpecificRecord> records(FoldSettings settings) throws ClassNotFoundException {
        @SuppressWarnings("unchecked") // The setting names a serde of the exchange's records.
        Serde<SpecificRecord> records = Utils.newInstance(settings.serde(), Serde.class);
        records.configure(Map.of("schema.registry.url", settings.registry().toString()), false);
        return records;
    }

    @Bean
    FoldRules rules(FoldSettings settings) {
        var calendar = WorkingCalendar.shipped();
        var overlay = settings.rules();
        var statutes = overlay == null ? StatuteBook.shipped(calendar) : StatuteBook.read(overlay);
        var disclosure = overlay == null ? DisclosurePolicy.shipped() : DisclosurePolicy.read(overlay);
        var routing = overlay == null ? Routing.shipped() : Routing.read(overlay);
        return new FoldRules(statutes, calendar, disclosure, routing);
    }

    @Bean
    FoldTopology topology(Serde<SpecificRecord> records, Opening opening, FoldRules rules) {
        return new FoldTopology(records, Stores::persistentKeyValueStore, opening, rules);
    }

    @Bean
    DeadLetters deadLetters(FoldSettings settings, Serde<SpecificRecord> records) {
        return new DeadLetters(settings.generation().topic(Topics.DEAD_LETTERS), records.serializer());
    }

    @Bean(KafkaStreamsDefaultConfiguration.DEFAULT_STREAMS_CONFIG_BEAN_NAME)
    KafkaStreamsConfiguration streams(FoldSettings settings, DeadLetters deadLetters) {
        return new KafkaStreamsConfiguration(StreamsProperties.of(settings, deadLetters));
    }

    @Bean
    StreamsBuilderFactoryBeanConfigurer lifeCycle(FoldTopology fold, FoldSettings settings) {
        return streams -> {
            streams.setStreamsUncaughtExceptionHandler(FoldConfiguration::replaceThread);
            streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
                @Override
                public void configureTopology(Topology topology) {
                    fold.addTo(topology, settings.generation());
                }
            });
        };
    }

    /** What reaches this is trouble with Kafka or the registry: it passes, and nothing is lost by trying again. */
    static StreamThreadExceptionResponse replaceThread(Throwable failure) {
        LOG.warn(
                "A stream thread failed and is replaced: {}", failure.getClass().getName());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
