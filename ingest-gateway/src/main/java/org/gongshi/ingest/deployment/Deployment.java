package org.gongshi.ingest.deployment;

import java.time.Clock;
import org.gongshi.secrecy.DeploymentSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every feature may ask for: the secret, the time. */
@Configuration(proxyBeanMethods = false)
class Deployment {
    @Bean
    DeploymentSecret deploymentSecret(DeploymentSettings settings) {
        return DeploymentSecret.read(settings.secrets());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
