package org.gongshi.search.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PushMetricsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1000));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PushMetrics metrics = new PushMetrics(meters, now::get);

    @Test
    void aReceiverIsDownSinceTheFirstPushThatFailed() {
        metrics.down("credit-china");
        now.set(Instant.ofEpochSecond(2000));
        metrics.down("credit-china");
        assertThat(downSince()).isEqualTo(1000);

        metrics.up("credit-china");
        assertThat(downSince()).isZero();

        metrics.down("credit-china");
        assertThat(downSince()).isEqualTo(2000);
    }

    private double downSince() {
        return meters.get("gongshi.receivers.down.since").gauge().value();
    }
}
