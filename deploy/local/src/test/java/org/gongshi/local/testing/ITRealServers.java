package org.gongshi.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealServers.class)
final class ITRealServers {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void kafkaHasEveryTopic(ServerAddresses servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ALL.stream().map(Topic::name).toList());
        }
    }

    @Test
    void theRegistryHoldsEverySubjectToFullTransitiveCompatibility(ServerAddresses servers) throws Exception {
        for (Class<?> record : Topics.RECORDS) {
            HttpResponse<String> config = get(servers.registryUrl() + "/config/" + record.getName());
            assertThat(config.body()).as(record.getName()).contains("FULL_TRANSITIVE");
            assertThat(get(servers.registryUrl() + "/subjects/" + record.getName() + "/versions")
                            .body())
                    .as(record.getName())
                    .isEqualTo("[1]");
        }
    }

    @Test
    void elasticsearchAnswers(ServerAddresses servers) throws Exception {
        assertThat(get(servers.elasticsearchUrl() + "/_cluster/health").body()).contains("\"status\":\"green\"");
    }

    @Test
    void elasticsearchMakesNoIndexOfItsOwnAccord(ServerAddresses servers) throws Exception {
        HttpRequest write = HttpRequest.newBuilder(URI.create(servers.elasticsearchUrl() + "/nobody-made-this/_doc/1"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(write, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
