package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gongshi.ingest.access.AccessSettings;
import org.gongshi.ingest.audit.AuditSettings;
import org.gongshi.ingest.batch.BatchSettings;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.publishing.KafkaSettings;
import org.gongshi.ingest.receipts.ReceiptSettings;
import org.gongshi.ingest.reports.ReportSettings;
import org.gongshi.ingest.submission.SubmissionSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

class SettingsTest {
    private static <T> T bound(String prefix, Class<T> type, Map<String, Object> variables) throws IOException {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.stream().toList().forEach(source -> sources.remove(source.getName()));
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("application.yml"))
                .forEach(sources::addLast);
        return Binder.get(environment).bind(prefix, type).get();
    }

    @Test
    void the_manual_gives_every_setting_a_value() throws IOException {
        assertThat(bound("gongshi.deployment", DeploymentSettings.class, Map.of()))
                .isEqualTo(new DeploymentSettings(
                        Path.of(".gongshi/ingest-gateway"), Path.of(".gongshi/secrets.json"), false, "1"));
        assertThat(bound("gongshi.kafka", KafkaSettings.class, Map.of()))
                .isEqualTo(new KafkaSettings(
                        "127.0.0.1:9092",
                        "http://127.0.0.1:8085/apis/ccompat/v7",
                        "org.gongshi.schemas.ExchangeSerde",
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(60),
                        Map.of()));
        assertThat(bound("gongshi.access", AccessSettings.class, Map.of()))
                .isEqualTo(new AccessSettings("", 500, Duration.ofSeconds(30), false));
        assertThat(bound("gongshi.reports", ReportSettings.class, Map.of()))
                .isEqualTo(new ReportSettings(Path.of(".gongshi/report-secrets.json")));
        assertThat(bound("gongshi.audit", AuditSettings.class, Map.of()))
                .isEqualTo(new AuditSettings(Duration.ofDays(1100)));
        assertThat(bound("gongshi.submission", SubmissionSettings.class, Map.of()))
                .isEqualTo(new SubmissionSettings(DataSize.ofMegabytes(1)));
        assertThat(bound("gongshi.receipts", ReceiptSettings.class, Map.of()))
                .isEqualTo(new ReceiptSettings(
                        Path.of(".gongshi/receipt-keys.json"), Duration.ofSeconds(5), Duration.ofMinutes(1)));
        assertThat(bound("gongshi.batch", BatchSettings.class, Map.of()))
                .isEqualTo(new BatchSettings(
                        DataSize.ofGigabytes(1),
                        DataSize.ofMegabytes(200),
                        DataSize.ofGigabytes(4),
                        5_000_000,
                        DataSize.ofMegabytes(2),
                        2,
                        Duration.ofDays(30),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(3)));
    }

    @Test
    void every_variable_of_the_manual_reaches_its_setting() throws IOException {
        Map<String, Object> variables = Map.ofEntries(
                Map.entry("GONGSHI_DATA_DIR", "/a"),
                Map.entry("GONGSHI_SECRETS", "/b"),
                Map.entry("GONGSHI_DEMO", "true"),
                Map.entry("GONGSHI_INSTANCE", "2"),
                Map.entry("GONGSHI_KAFKA", "k:1"),
                Map.entry("GONGSHI_REGISTRY", "http://r"),
                Map.entry("GONGSHI_KAFKA_SERDE", "S"),
                Map.entry("GONGSHI_KAFKA_ANSWERWITHIN", "2s"),
                Map.entry("GONGSHI_KAFKA_BULKWITHIN", "3s"),
                Map.entry("GONGSHI_ADMIN_KEY_HASH", "0".repeat(64)),
                Map.entry("GONGSHI_ACCESS_REQUESTSPERSECOND", "7"),
                Map.entry("GONGSHI_ACCESS_TELLUSES", "9s"),
                Map.entry("GONGSHI_AUDIT_KEEPFOR", "10d"),
                Map.entry("GONGSHI_ACCESS_LIMITLOOPBACK", "true"),
                Map.entry("GONGSHI_SUBMISSION_LIMIT", "5KB"),
                Map.entry("GONGSHI_RECEIPT_KEYS", "/c"),
                Map.entry("GONGSHI_RECEIPTS_REFRESH", "7s"),
                Map.entry("GONGSHI_RECEIPTS_LEAD", "8s"),
                Map.entry("GONGSHI_BATCH_LIMIT", "6MB"),
                Map.entry("GONGSHI_BATCH_PACKEDLIMIT", "7MB"),
                Map.entry("GONGSHI_BATCH_UNPACKEDLIMIT", "8MB"),
                Map.entry("GONGSHI_BATCH_ROWLIMIT", "9"),
                Map.entry("GONGSHI_BATCH_CONVERTATONCE", "10KB"),
                Map.entry("GONGSHI_BATCH_WORKERS", "3"),
                Map.entry("GONGSHI_BATCH_KEEPFOR", "4d"),
                Map.entry("GONGSHI_BATCH_SETTLEEVERY", "5ms"),
                Map.entry("GONGSHI_BATCH_PAUSE", "6s"));
        assertThat(bound("gongshi.deployment", DeploymentSettings.class, variables))
                .isEqualTo(new DeploymentSettings(Path.of("/a"), Path.of("/b"), true, "2"));
        assertThat(bound("gongshi.kafka", KafkaSettings.class, variables))
                .isEqualTo(new KafkaSettings(
                        "k:1", "http://r", "S", Duration.ofSeconds(2), Duration.ofSeconds(3), Map.of()));
        assertThat(bound("gongshi.access", AccessSettings.class, variables))
                .isEqualTo(new AccessSettings("0".repeat(64), 7, Duration.ofSeconds(9), true));
        assertThat(bound("gongshi.audit", AuditSettings.class, variables))
                .isEqualTo(new AuditSettings(Duration.ofDays(10)));
        assertThat(bound("gongshi.submission", SubmissionSettings.class, variables))
                .isEqualTo(new SubmissionSettings(DataSize.ofKilobytes(5)));
        assertThat(bound("gongshi.receipts", ReceiptSettings.class, variables))
                .isEqualTo(new ReceiptSettings(Path.of("/c"), Duration.ofSeconds(7), Duration.ofSeconds(8)));
        assertThat(bound("gongshi.batch", BatchSettings.class, variables))
                .isEqualTo(new BatchSettings(
                        DataSize.ofMegabytes(6),
                        DataSize.ofMegabytes(7),
                        DataSize.ofMegabytes(8),
                        9,
                        DataSize.ofKilobytes(10),
                        3,
                        Duration.ofDays(4),
                        Duration.ofMillis(5),
                        Duration.ofSeconds(6)));
    }

    @Test
    void a_setting_without_sense_stops_the_start() {
        assertThatThrownBy(() -> bound(
                        "gongshi.submission", SubmissionSettings.class, Map.of("GONGSHI_SUBMISSION_LIMIT", "2MB")))
                .isInstanceOf(BindException.class);
        assertThatThrownBy(
                        () -> bound("gongshi.access", AccessSettings.class, Map.of("GONGSHI_ADMIN_KEY_HASH", "secret")))
                .isInstanceOf(BindException.class);
        assertThatThrownBy(() -> bound("gongshi.batch", BatchSettings.class, Map.of("GONGSHI_BATCH_WORKERS", "0")))
                .isInstanceOf(BindException.class);
    }
}
