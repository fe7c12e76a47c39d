package org.gongshi.local.servers;

/**
 * Where the servers answer.
 *
 * @param bootstrapServers Kafka, {@code host:port}
 * @param registryUrl root of the Confluent-compatible API, without a slash at its end
 * @param elasticsearchUrl without a slash at its end
 */
public record ServerAddresses(String bootstrapServers, String registryUrl, String elasticsearchUrl) {}
