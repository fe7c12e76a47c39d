package org.gongshi.search;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every call before any controller is asked. A connection on which nothing moves ends by itself, too. */
@Configuration(proxyBeanMethods = false)
class ServerCustoms {
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> customs(
            @Value("${gongshi.web.piece-within}") Duration pieceWithin,
            @Value("${gongshi.web.request-within}") Duration requestWithin) {
        return factory -> factory.addServerCustomizers(server -> {
            server.insertHandler(new PatienceHandler(pieceWithin, requestWithin));
            server.setErrorHandler(new RefusedAddresses());
        });
    }
}
