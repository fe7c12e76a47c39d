package org.gongshi.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final Asker ONE = new Asker.Address("c0000207");
    private static final Asker OTHER = new Asker.Address("c0000208");
    private static final Asker KEY = new Asker.Key("abc");

    private final RateLimits limits = new RateLimits(new AccessSettings(
            1,
            4,
            9,
            false,
            List.of(),
            100,
            Map.of("officers", new AccessSettings.Named(List.of("/api/v1/officers"), 2, Duration.ofHours(1)))));

    @Test
    void eachCountsForItself() {
        assertThat(limits.take(ONE, "/", 4).getLast().isGranted()).isTrue();
        assertThat(limits.take(ONE, "/", 4).getLast().isGranted()).isFalse();
        assertThat(limits.take(OTHER, "/", 4).getLast().isGranted()).isTrue();
        assertThat(limits.take(KEY, "/", 8).getLast().isGranted()).isTrue();
        assertThat(limits.take(KEY, "/", 8).getLast().isGranted()).isFalse();
    }

    @Test
    void whatCostsMoreThanThereEverIsTakesAll() {
        assertThat(limits.take(ONE, "/", 50).getLast().isGranted()).isTrue();
    }

    @Test
    void aNamedLimitCountsRequestsToItsPaths() {
        limits.take(OTHER, "/api/v1/officers/1", 1);
        limits.take(OTHER, "/api/v1/officers/2", 1);
        var third = limits.take(OTHER, "/api/v1/officers/3", 1);
        assertThat(third).hasSize(2);
        assertThat(third.getLast().name()).isEqualTo("officers");
        assertThat(third.getLast().isGranted()).isFalse();
        assertThat(third.getLast().policy()).isEqualTo("\"officers\";q=2;w=3600");
        assertThat(third.getLast().seconds()).isBetween(1700L, 1800L);
        assertThat(limits.take(OTHER, "/api/v1/officerships", 1)).hasSize(1);
    }
}
