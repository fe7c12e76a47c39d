package org.gongshi.search.freshness;

import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.indexing.KafkaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's client that asks for positions. */
@Configuration(proxyBeanMethods = false)
class FreshnessConnection {
    @Bean
    KafkaPositions positions(
            KafkaSettings kafka, IndexSettings index, FreshnessSettings settings, InstantSource clock) {
        var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.patience().toMillis()),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.patience().toMillis())));
        return new KafkaPositions(admin, clock, settings.patience(), index.topic());
    }
}
