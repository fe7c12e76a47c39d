package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: it stops the deployment that all others use. */
@OnTheWholeProduct
@Order(Integer.MAX_VALUE)
final class ITDownLeavesNoProcess {
    @Test
    void downStopsEverythingThatUpStarted(Deployment gongshi) throws Exception {
        assertThat(gongshi.processes()).as("before").hasSizeGreaterThan(5);

        var down = gongshi.run("down");

        assertThat(down.exit()).as(down.output()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(gongshi.processes()).isEmpty());
    }
}
