package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Provisioning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Elasticsearch goes away and comes back: what was published meanwhile is found. On a generation of its own, looked at under
 * another name: its topic and its index are not those that everybody reads.
 */
@ExtendWith(RealServers.class)
class ITIndexOutage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatIsPublishedDuringAnOutageIsFoundAfterIt() throws InterruptedException {
        topicsOfTheGeneration();
        try (var way = Forwarder.to(RealServers.elasticsearchUrl());
                var search = RunningSearch.on(
                        RealServers.addresses(),
                        "--gongshi.elasticsearch.address=" + way.address(),
                        "--gongshi.elasticsearch.fill-timeout=5s",
                        "--gongshi.elasticsearch.generation=7",
                        "--gongshi.elasticsearch.alias=on-trial");
                var everybody = RunningSearch.on(RealServers.addresses()).ready()) {
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
            assertThat(status(everybody, before)).isEqualTo(404);
        }
    }

    private static void topicsOfTheGeneration() throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            Provisioning.topics(admin, new Generation(7), (short) 1);
        }
    }

    private static int status(RunningSearch search, String id) {
        return search.get("/api/v1/decisions/" + id).statusCode();
    }
}
