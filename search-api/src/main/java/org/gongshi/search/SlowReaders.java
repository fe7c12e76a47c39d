package org.gongshi.search;

import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Whoever takes an answer or sends a request by drops is cut off: an open answer holds memory. A connection on which nothing
 * moves ends by {@code server.jetty.connection-idle-timeout}.
 */
@Configuration(proxyBeanMethods = false)
class SlowReaders {
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> minimumRate(
            @Value("${gongshi.web.slowest}") DataSize perSecond) {
        return factory -> factory.addServerCustomizers(
                server -> server.insertHandler(new MinimumDataRateHandler(perSecond.toBytes(), perSecond.toBytes())));
    }
}
