package org.gongshi.ingest.receipts;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keys file of the private keys that sign receipts, the same for every gateway of the deployment
 * @param refresh how often the file is looked at for keys that came in by another gateway
 * @param lead how long before it signs a new key must be known
 */
@ConfigurationProperties("gongshi.receipts")
public record ReceiptSettings(Path keys, Duration refresh, Duration lead) {
    public ReceiptSettings {
        keys = keys.normalize();
        if (refresh.toMillis() < 1 || lead.compareTo(refresh) < 0) {
            throw new IllegalArgumentException("gongshi.receipts: 1 ms <= refresh <= lead");
        }
    }
}
