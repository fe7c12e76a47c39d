package org.gongshi.search.supervision;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who supervises.
 *
 * @param accounts file of accounts, see {@link Accounts}
 */
@ConfigurationProperties("gongshi.supervision")
record SupervisionSettings(Path accounts) {}
