package org.gongshi.ingest.deployment;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dataDir folder of this instance: spool, views, the last day
 * @param secrets file of the deployment's secret, see {@code DeploymentSecret}
 * @param demo whether this is a demonstration, which alone takes history
 * @param instance name of this instance among the gateways of the deployment
 */
@ConfigurationProperties("gongshi.deployment")
public record DeploymentSettings(Path dataDir, Path secrets, boolean demo, String instance) {
    public DeploymentSettings {
        if (instance.isBlank()) {
            throw new IllegalArgumentException("gongshi.deployment.instance must name this gateway");
        }
    }
}
