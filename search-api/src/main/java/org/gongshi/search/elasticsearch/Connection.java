package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one connection to Elasticsearch. Making it needs no server. */
@Configuration(proxyBeanMethods = false)
class Connection {
    @Bean
    ElasticsearchTransport transport(IndexSettings settings) {
        var client = RestClient.builder(HttpHost.create(settings.address().toString()))
                .setRequestConfigCallback(request -> request.setConnectTimeout(
                                (int) settings.connectTimeout().toMillis())
                        .setConnectionRequestTimeout(
                                (int) settings.connectTimeout().toMillis())
                        .setSocketTimeout((int) settings.answerTimeout().toMillis()))
                .setHttpClientConfigCallback(http -> http.setMaxConnPerRoute(40).setMaxConnTotal(40))
                .build();
        return new RestClientTransport(client, new Jackson3JsonpMapper());
    }

    @Bean
    ElasticsearchClient client(ElasticsearchTransport transport) {
        return new ElasticsearchClient(transport);
    }
}
