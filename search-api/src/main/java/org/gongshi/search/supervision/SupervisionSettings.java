package org.gongshi.search.supervision;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who supervises, and of what they are warned.
 *
 * @param accounts file of accounts, see {@link Accounts}
 * @param silentAfter without a submission an agency is told of after this time
 * @param complaintsWithin a complaint that is open longer is told of
 */
@ConfigurationProperties("gongshi.supervision")
record SupervisionSettings(Path accounts, Duration silentAfter, Duration complaintsWithin) {}
