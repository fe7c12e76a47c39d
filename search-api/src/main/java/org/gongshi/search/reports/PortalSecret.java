package org.gongshi.search.reports;

import org.gongshi.secrecy.DeploymentSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secret of the portal: for what citizens write to agencies, and agencies to supervisors. */
@Configuration(proxyBeanMethods = false)
class PortalSecret {
    @Bean
    DeploymentSecret deploymentSecret(ReportSettings settings) {
        return DeploymentSecret.read(settings.secrets());
    }
}
