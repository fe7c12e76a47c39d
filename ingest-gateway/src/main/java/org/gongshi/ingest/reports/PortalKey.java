package org.gongshi.ingest.reports;

import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.secrecy.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that portal and gateway share: for what citizens write to agencies, and agencies to supervisors. */
@Configuration(proxyBeanMethods = false)
class PortalKey {
    @Bean
    Seal portalSeal(ReportSettings settings) {
        return DeploymentSecret.read(settings.secrets()).seal();
    }
}
