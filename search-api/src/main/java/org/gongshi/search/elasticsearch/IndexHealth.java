package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up if Elasticsearch answers and every shard that readers ask has a copy in service. Part of readiness, as "index". */
@Component("index")
final class IndexHealth extends AbstractHealthIndicator {
    private final ElasticsearchClient client;
    private final IndexSettings settings;

    IndexHealth(ElasticsearchClient client, IndexSettings settings) {
        super("Elasticsearch cannot be reached");
        this.client = client;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var status = client.cluster().health().status();
        boolean readers = client.indices()
                .existsAlias(exists -> exists.name(settings.alias()))
                .value();
        health.status(readers && status != HealthStatus.Red ? "UP" : "DOWN").withDetail("cluster", status.jsonValue());
    }
}
