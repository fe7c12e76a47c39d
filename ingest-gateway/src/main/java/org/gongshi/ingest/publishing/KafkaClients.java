package org.gongshi.ingest.publishing;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.LoggingProducerListener;

/** Kafka's clients: two producers, one in a hurry and one for masses; both idempotent, both acknowledged by all. */
@Configuration(proxyBeanMethods = false)
class KafkaClients {
    private static final int CLOSE_SECONDS = 5;
    private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

    @Bean(destroyMethod = "close")
    RegistryCatalogue catalogue(KafkaSettings settings) {
        return new RegistryCatalogue(URI.create(settings.registry()));
    }

    /** For sealed content, which is a record inside a record. */
    @Bean
    ExchangeRecords exchangeRecords(RegistryCatalogue catalogue) {
        var records = new ExchangeRecords(catalogue);
        records.resolveWriters();
        return records;
    }

    @Bean(destroyMethod = "close")
    Serde<SpecificRecord> serde(KafkaSettings settings) throws ClassNotFoundException {
        @SuppressWarnings("unchecked") // Whoever names a serde in the settings vouches for it.
        Serde<SpecificRecord> serde = Utils.newInstance(settings.serde(), Serde.class);
        var configuration = new HashMap<String, Object>(settings.properties());
        configuration.put("schema.registry.url", settings.registry());
        serde.configure(configuration, false);
        return serde;
    }

    @Bean
    KafkaTemplate<String, SpecificRecord> promptTemplate(KafkaSettings settings, Serde<SpecificRecord> serde) {
        return template(settings, serde, settings.answerWithin(), Map.of(ProducerConfig.LINGER_MS_CONFIG, 0));
    }

    @Bean
    KafkaTemplate<String, SpecificRecord> bulkTemplate(KafkaSettings settings, Serde<SpecificRecord> serde) {
        return template(
                settings,
                serde,
                settings.bulkWithin(),
                Map.of(
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"));
    }

    private static KafkaTemplate<String, SpecificRecord> template(
            KafkaSettings settings, Serde<SpecificRecord> serde, Duration within, Map<String, Object> tuning) {
        var configuration = new HashMap<String, Object>(settings.properties());
        configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(within));
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(within) / 2);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(within) / 2);
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        configuration.putAll(tuning);
        var factory = new DefaultKafkaProducerFactory<>(configuration, new StringSerializer(), serde.serializer());
        // The serde is shared and closed with the application.
        factory.setConfigureSerializers(false);
        factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        var log = new LoggingProducerListener<String, SpecificRecord>();
        log.setIncludeContents(false);
        var template = new KafkaTemplate<>(factory);
        template.setProducerListener(log);
        return template;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
