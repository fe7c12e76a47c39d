package org.gongshi.ingest.deployment;

import java.time.Clock;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every feature may ask for: the secret, the law, the time. */
@Configuration(proxyBeanMethods = false)
class Deployment {
    @Bean
    DeploymentSecret deploymentSecret(DeploymentSettings settings) {
        return DeploymentSecret.read(settings.secrets());
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.shipped();
    }

    @Bean
    StatuteBook statuteBook(WorkingCalendar calendar) {
        return StatuteBook.shipped(calendar);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
