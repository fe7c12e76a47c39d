package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongshi.search.access.AccessSettings;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.indexing.KafkaSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class SettingsTest {

    @Test
    void everyNameInTheManualReachesItsObject() throws IOException {
        var binder = Binder.get(environment(Map.of(
                "GONGSHI_KAFKA", "kafka:1",
                "GONGSHI_REGISTRY", "http://registry:2",
                "GONGSHI_ELASTICSEARCH", "http://elastic:3",
                "GONGSHI_INDEX_GENERATION", "4",
                "GONGSHI_INDEX_ALIAS", "on-trial",
                "GONGSHI_INDEX_SHARDS", "5",
                "GONGSHI_INDEX_REPLICAS", "6",
                "GONGSHI_DEMO", "true",
                "GONGSHI_ADDRESS", "https://gongshi.example.cn",
                "GONGSHI_FOLD_APPLICATION", "another")));
        assertThat(Binder.get(environment(Map.of("GONGSHI_GATEWAY_ADDRESS", "https://in.example.cn")))
                        .bind("gongshi.charts.gateway", String.class)
                        .get())
                .isEqualTo("https://in.example.cn");

        var kafka = binder.bind("gongshi.kafka", KafkaSettings.class).get();
        assertThat(kafka.bootstrapServers()).isEqualTo("kafka:1");
        assertThat(kafka.registry()).isEqualTo("http://registry:2");
        assertThat(kafka.valueDeserializer()).isEqualTo("org.gongshi.schemas.ExchangeDeserializer");
        assertThat(kafka.batchRecords()).isEqualTo(1000);
        assertThat(kafka.batchBytes().toMegabytes()).isEqualTo(16);
        assertThat(kafka.sessionTimeout()).hasSeconds(6);
        assertThat(kafka.patience()).hasSeconds(2);
        assertThat(kafka.lookEvery()).hasSeconds(1);
        var index = binder.bind("gongshi.elasticsearch", IndexSettings.class).get();
        assertThat(index.address()).hasToString("http://elastic:3");
        assertThat(index.generation()).isEqualTo(4);
        assertThat(index.topic()).isEqualTo("publicity.decisions-v1.g4");
        assertThat(index.alias()).isEqualTo("on-trial");
        assertThat(index.shards()).isEqualTo(5);
        assertThat(index.replicas()).isEqualTo(6);
        assertThat(index.queryLimit()).isEqualTo(Duration.ofSeconds(1));
        assertThat(index.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(index.answerTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(index.fillTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(binder.bind("gongshi.demo", Boolean.class).get()).isTrue();
        assertThat(binder.bind("gongshi.address", String.class).get()).isEqualTo("https://gongshi.example.cn");
        assertThat(binder.bind("gongshi.freshness.fold-application", String.class)
                        .get())
                .isEqualTo("another");
    }

    @Test
    void theLimitsAreThoseOfTheManual() throws IOException {
        var binder = Binder.get(environment(Map.of("GONGSHI_TRUSTED_PROXIES", "10.0.0.0/8,::1")));
        var access = binder.bind("gongshi.access", AccessSettings.class).get();
        assertThat(List.of(access.perSecond(), access.burst(), access.keyPerSecond(), access.remembered()))
                .containsExactly(50, 200, 500, 100_000);
        assertThat(access.limitLoopback()).isFalse();
        assertThat(access.trustedProxies()).containsExactly("10.0.0.0/8", "::1");
        assertThat(access.named().get("officers"))
                .isEqualTo(new AccessSettings.Named(
                        List.of("/api/v1/officers", "/api/v1/registers/officers", "/officers"),
                        30,
                        Duration.ofMinutes(1)));
    }

    @Test
    void whatCitizensWriteIsKeptByDocumentedSettings() throws IOException {
        var binder = Binder.get(environment(Map.of(
                "GONGSHI_REPORT_SECRETS", "r.json",
                "GONGSHI_BUREAUS", "file:b.csv",
                "GONGSHI_SUPERVISORS", "s.json")));

        assertThat(binder.bind("gongshi.reports.secrets", String.class).get()).isEqualTo("r.json");
        assertThat(binder.bind("gongshi.reports.bureaus", String.class).get()).isEqualTo("file:b.csv");
        assertThat(binder.bind("gongshi.reports.open-for", Duration.class).get())
                .isEqualTo(Duration.ofDays(180));
        assertThat(binder.bind("gongshi.reports.keep-for", Duration.class).get())
                .isEqualTo(Duration.ofDays(90));
        assertThat(binder.bind("gongshi.supervision.accounts", String.class).get())
                .isEqualTo("s.json");
        assertThat(binder.bind("gongshi.supervision.silent-after", Duration.class)
                        .get())
                .hasDays(30);
        assertThat(binder.bind("gongshi.supervision.complaints-within", Duration.class)
                        .get())
                .hasDays(60);
    }

    @Test
    void theProcessorsThatAreWaitedForAreThoseOfTheGeneration() throws IOException {
        var binder = Binder.get(environment(Map.of("GONGSHI_INDEX_GENERATION", "3")));

        assertThat(binder.bind("gongshi.freshness.fold-application", String.class)
                        .get())
                .isEqualTo("gongshi-fold-g3");
        assertThat(binder.bind("gongshi.elasticsearch", IndexSettings.class)
                        .get()
                        .alias())
                .isEqualTo("decisions");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
