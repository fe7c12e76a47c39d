package org.gongshi.ingest.desk;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param portal address of the public pages, as people's browsers reach it
 * @param logInsPerMinute attempts to log in from one address in a minute
 */
@ConfigurationProperties("gongshi.desk")
public record DeskSettings(URI portal, int logInsPerMinute) {
    public DeskSettings {
        if (!portal.isAbsolute()) {
            throw new IllegalArgumentException("gongshi.desk.portal must be an address as http://host:8080");
        }
        if (logInsPerMinute < 1) {
            throw new IllegalArgumentException("gongshi.desk.log-ins-per-minute must be at least 1");
        }
    }

    String decision(String id) {
        return portal.resolve("/decisions/" + id).toString();
    }
}
