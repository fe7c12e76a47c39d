package org.gongshi.local.instance;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records each consumer group has not read yet. After transactions a log ends with markers that nobody reads,
 * so a group that is at the end may show one record for each partition.
 */
final class ConsumerLag {
    private ConsumerLag() {}

    /** Empty when Kafka doesn't answer. */
    static SortedMap<String, Long> of(String bootstrapServers) throws InterruptedException {
        SortedMap<String, Long> lag = new TreeMap<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", 5000,
                "request.timeout.ms", 3000);
        try (Admin admin = Admin.create(settings)) {
            for (var group : admin.listGroups().all().get()) {
                var read = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                lag.put(group.groupId(), behind(admin, read));
            }
        } catch (ExecutionException noAnswer) {
            return lag;
        }
        return lag;
    }

    private static long behind(Admin admin, Map<TopicPartition, OffsetAndMetadata> read)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get();
        long behind = 0;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata position = read.get(end.getKey());
            if (position != null) {
                behind += Math.max(0, end.getValue().offset() - position.offset());
            }
        }
        return behind;
    }
}
