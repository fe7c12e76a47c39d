package org.gongshi.search.opendata;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What there is to take away.
 *
 * @param folder of the daily copies
 * @param copies most that are kept
 * @param longestWait that a reader may wait for something new
 */
@ConfigurationProperties("gongshi.open-data")
record OpenDataSettings(Path folder, int copies, Duration longestWait) {
    OpenDataSettings {
        // What is taken back leaves the older ones by the next build, which must not take for ever.
        if (copies < 1 || copies > 7 || longestWait.isNegative()) {
            throw new IllegalArgumentException("one to seven copies are kept, and no wait is negative");
        }
    }
}
