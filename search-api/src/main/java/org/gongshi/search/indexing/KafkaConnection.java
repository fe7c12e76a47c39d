package org.gongshi.search.indexing;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's client that asks for positions. */
@Configuration(proxyBeanMethods = false)
class KafkaConnection {
    @Bean
    Admin admin(KafkaSettings settings) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                patience,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                patience));
    }
}
