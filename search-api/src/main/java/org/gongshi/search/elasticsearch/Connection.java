package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one connection to Elasticsearch. Making it needs no server. */
@Configuration(proxyBeanMethods = false)
class Connection {
    /** Names the client of those who fill indexes and look after them. */
    static final String FILLING = "filling";

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

    /** For readers, who would rather be told soon that there is no answer. */
    @Bean
    ElasticsearchClient client(ElasticsearchTransport transport) {
        return new ElasticsearchClient(transport);
    }

    /** Has patience with thousands of documents at once. */
    @Bean(defaultCandidate = false)
    @Qualifier(FILLING)
    ElasticsearchClient filling(ElasticsearchTransport transport, IndexSettings settings) {
        var patient = RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setConnectionRequestTimeout(
                                (int) settings.fillTimeout().toMillis())
                        .setSocketTimeout((int) settings.fillTimeout().toMillis())
                        .build())
                .build();
        return new ElasticsearchClient(transport, new RestClientOptions(patient, false));
    }
}
