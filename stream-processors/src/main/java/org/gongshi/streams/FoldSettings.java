package org.gongshi.streams;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.gongshi.schemas.Generation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the fold. Meaning, unit and environment name of each: {@code application.yml}.
 *
 * @param kafka bootstrap servers, host:port, comma between several
 * @param registry base address of the schema registry, up to and without {@code /subjects}
 * @param serde class of the serde for records
 * @param dataDir folder for the state; it can be rebuilt from Kafka
 * @param secrets file of the deployment's secret
 * @param rules file of rules that replace shipped ones; null if the shipped ones hold
 * @param generation number of the run over the log, from 1
 * @param instance name of this process among those of the same generation
 */
@ConfigurationProperties("gongshi.fold")
record FoldSettings(
        String kafka,
        URI registry,
        String serde,
        Path dataDir,
        Path secrets,
        @Nullable Path rules,
        Generation generation,
        String instance,
        Streams streams) {

    /**
     * What decides how fast and how safe the stream runs.
     *
     * @param threads stream threads of this process
     * @param standbyReplicas copies of the state on other processes
     * @param replicationFactor copies of the state's topics; -1 leaves it to the broker
     * @param commitInterval how long the effects of a record may wait for their transaction
     * @param linger how long a producer waits for company, at most until the transaction ends
     * @param batchSize bytes for one partition that a producer doesn't wait beyond
     * @param cache of all threads, for values written again before their transaction ends
     * @param sessionTimeout after which a silent process loses its partitions
     * @param transactionTimeout after which the broker gives up an open transaction
     */
    record Streams(
            int threads,
            int standbyReplicas,
            int replicationFactor,
            Duration commitInterval,
            Duration linger,
            DataSize batchSize,
            DataSize cache,
            Duration sessionTimeout,
            Duration transactionTimeout) {
        Streams {
            if (transactionTimeout.compareTo(commitInterval) <= 0) {
                throw new IllegalArgumentException("a transaction must live longer than the commit interval");
            }
        }
    }
}
