package org.gongshi.search.reports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How reports are kept.
 *
 * @param secrets file of the key that seals what citizens write to agencies, and agencies to supervisors, see
 *     {@code DeploymentSecret}; not the one that decisions are sealed with, which this application doesn't have
 * @param bureaus CSV of justice bureaus and their regions
 * @param openFor after which time a report that nobody handled is ended, its personal data erased
 * @param keepFor how long answer and decision stay after the end
 * @param upkeep how often that is looked after
 * @param answers how often agencies' answers are entered
 */
@ConfigurationProperties("gongshi.reports")
record ReportSettings(
        Path secrets, Resource bureaus, Duration openFor, Duration keepFor, Duration upkeep, Duration answers) {
    ReportSettings {
        if (openFor.isNegative() || keepFor.isNegative()) {
            throw new IllegalArgumentException("gongshi.reports: open-for and keep-for are durations from now on");
        }
    }
}
