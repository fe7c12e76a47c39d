package org.gongshi.ingest.reports;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param secrets file of the key that the portal seals citizens' words with, see {@code DeploymentSecret}
 */
@ConfigurationProperties("gongshi.reports")
public record ReportSettings(Path secrets) {}
