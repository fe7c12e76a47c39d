package org.gongshi.search.freshness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How freshness is learned.
 *
 * @param foldApplication application id of the processors, which is their consumer group
 * @param interval between two looks at the positions
 * @param refresh after which time the index shows what was written; as in its definition
 * @param behind readers who filter by an agency are told if its decisions are complete up to longer ago than this
 */
@ConfigurationProperties("gongshi.freshness")
record FreshnessSettings(String foldApplication, Duration interval, Duration refresh, Duration behind) {}
