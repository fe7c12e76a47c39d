package org.gongshi.search.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshi.schemas.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may fetch what.
 *
 * @param keys of receivers, {@code <receiver>=<SHA-256 of the key, hex>} each
 * @param longestWait that a receiver may wait for something new
 * @param answersAtOnce most answers in one request
 * @param folder of the daily files
 * @param days of which files are kept
 */
@ConfigurationProperties("gongshi.feeds")
record FeedSettings(List<String> keys, Duration longestWait, int answersAtOnce, Path folder, int days) {
    FeedSettings {
        keys = List.copyOf(keys);
        for (var key : keys) {
            if (!Topics.CREDIT.containsKey(key.replaceFirst("=.*", "")) || !key.matches("[^=]+=[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a receiver's key is <receiver>=<SHA-256, hex>");
            }
        }
        if (answersAtOnce < 1 || days < 1 || longestWait.isNegative()) {
            throw new IllegalArgumentException("at least one answer and one day, and no negative wait");
        }
    }

    /** Hashes of keys by receiver. */
    Map<String, String> hashes() {
        Function<String, String[]> parts = key -> key.split("=", 2);
        return keys.stream().map(parts).collect(Collectors.toUnmodifiableMap(part -> part[0], part -> part[1]));
    }
}
