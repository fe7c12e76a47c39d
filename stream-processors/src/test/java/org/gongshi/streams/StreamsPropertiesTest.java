package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.streams.deadletters.DeadLetters;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Each environment name of application.yml reaches the object that uses it. */
final class StreamsPropertiesTest {
    private static FoldSettings settings(Map<String, Object> environment) throws IOException {
        var sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("environment", environment));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .forEach(sources::addLast);
        PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(sources);
        return new Binder(ConfigurationPropertySources.from(sources), placeholders)
                .bind("gongshi.fold", FoldSettings.class)
                .get();
    }

    private static Map<String, Object> properties(FoldSettings settings) {
        var letters = new DeadLetters("dead", new ExchangeSerializer<>(Samples.RECORDS));
        return StreamsProperties.of(settings, letters);
    }

    @Test
    void everyNameReachesItsSetting() throws IOException {
        var settings = settings(Map.ofEntries(
                Map.entry("GONGSHI_KAFKA", "kafka.example:9"),
                Map.entry("GONGSHI_REGISTRY", "http://registry.example"),
                Map.entry("GONGSHI_SERDE", "example.Serde"),
                Map.entry("GONGSHI_DATA_DIR", "/data"),
                Map.entry("GONGSHI_SECRETS", "/secrets.json"),
                Map.entry("GONGSHI_RULES", "/rules.yaml"),
                Map.entry("GONGSHI_GENERATION", "2"),
                Map.entry("GONGSHI_INSTANCE", "b"),
                Map.entry("GONGSHI_STREAM_THREADS", "3"),
                Map.entry("GONGSHI_STANDBY_REPLICAS", "1"),
                Map.entry("GONGSHI_REPLICATION_FACTOR", "4"),
                Map.entry("GONGSHI_COMMIT_INTERVAL", "101ms"),
                Map.entry("GONGSHI_LINGER", "6ms"),
                Map.entry("GONGSHI_BATCH_SIZE", "7B"),
                Map.entry("GONGSHI_CACHE", "8MB"),
                Map.entry("GONGSHI_SESSION_TIMEOUT", "9s"),
                Map.entry("GONGSHI_TRANSACTION_TIMEOUT", "11s")));

        assertThat(settings.registry()).hasToString("http://registry.example");
        assertThat(settings.serde()).isEqualTo("example.Serde");
        assertThat(settings.secrets()).isEqualTo(Path.of("/secrets.json"));
        assertThat(settings.rules()).isEqualTo(Path.of("/rules.yaml"));
        assertThat(properties(settings))
                .containsEntry("bootstrap.servers", "kafka.example:9")
                .containsEntry("application.id", "gongshi-fold-g2")
                .containsEntry("state.dir", "/data/state")
                .containsEntry("num.stream.threads", 3)
                .containsEntry("num.standby.replicas", 1)
                .containsEntry("replication.factor", 4)
                .containsEntry("commit.interval.ms", 101L)
                .containsEntry("producer.linger.ms", 6L)
                .containsEntry("producer.batch.size", 7)
                .containsEntry("statestore.cache.max.bytes", 8_388_608L)
                .containsEntry("main.consumer.group.instance.id", "gongshi-fold-g2-b")
                .containsEntry("main.consumer.session.timeout.ms", 9000)
                .containsEntry("producer.transaction.timeout.ms", 11000);
    }

    @Test
    void theDefaultsAreTheOnesThatMatter() throws IOException {
        assertThat(settings(Map.of()).rules()).isNull();
        var config = new StreamsConfig(properties(settings(Map.of())));

        assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
        assertThat(config.getLong("commit.interval.ms")).isEqualTo(100);
        assertThat(config.getLong("statestore.cache.max.bytes")).isEqualTo(33_554_432);
        assertThat(config.getProducerConfigs("p"))
                .containsEntry("linger.ms", 100L)
                .containsEntry("batch.size", 131_072);
        assertThat(config.getProducerConfigs("p")).containsEntry("transaction.timeout.ms", 10_000);
        // A decision of 1 MB and what comes with it.
        assertThat(config.getProducerConfigs("p")).containsEntry("max.request.size", 4_194_304);
        assertThat(config.originalsWithPrefix("topic.")).containsEntry("max.message.bytes", 4_194_304);
        var consumer = config.getMainConsumerConfigs("g", "c", 0);
        assertThat(consumer)
                .containsEntry("session.timeout.ms", 6000)
                .containsEntry("heartbeat.interval.ms", 2000)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("group.instance.id", "gongshi-fold-g1-1-0");
    }
}
