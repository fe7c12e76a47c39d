package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elasticsearch goes away and comes back: what was published meanwhile is found. */
@ExtendWith(RealServers.class)
class ITIndexOutage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatIsPublishedDuringAnOutageIsFoundAfterIt() {
        try (var way = Forwarder.to(RealServers.elasticsearchUrl());
                // A generation of its own: another index, another consumer group.
                var search = RunningSearch.on(
                        RealServers.addresses(),
                        "--gongshi.elasticsearch.address=" + way.address(),
                        "--gongshi.elasticsearch.answer-timeout=5s",
                        "--gongshi.elasticsearch.generation=7")) {
            String before = Samples.id();
            search.publish(Samples.penalty().setDecisionId(before).build());
            assertThat(status(search, before)).isEqualTo(503);

            way.open();
            await().atMost(PATIENCE).until(() -> status(search, before) == 200);

            way.shut();
            String during = Samples.id();
            search.publish(Samples.penalty().setDecisionId(during).build());
            assertThat(status(search, during)).isEqualTo(503);

            way.open();
            await().atMost(PATIENCE).until(() -> status(search, during) == 200);
        }
    }

    private static int status(RunningSearch search, String id) {
        return search.get("/api/v1/decisions/" + id).statusCode();
    }
}
