package org.gongshi.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.local.testing.RealServers;
import org.gongshi.local.topics.TopicReader;
import org.gongshi.schemas.Topics;

/** What was recorded of supervisors' and agencies' reading. */
public final class AuditLog {
    private AuditLog() {}

    /** Each record's bytes as text. */
    public static List<String> read() {
        var topic = Topics.AUDIT_READS;
        var ends = new HashMap<TopicPartition, Long>();
        var values = new ArrayList<String>();
        try (var reader = new TopicReader(RealServers.bootstrapServers());
                var admin = Admin.create(java.util.Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            var wanted = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            reader.read(ends, record -> values.add(new String(record.value(), UTF_8)));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }
}
