package org.gongshi.search.indexing;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.search.elasticsearch.IndexWrite;

/** Records of a source as writes. */
final class RecordReader {
    private final IndexSource source;
    private final RecordValues values;

    RecordReader(IndexSource source, RecordValues values) {
        this.source = source;
        this.values = values;
    }

    /**
     * @return empty if nobody will ever be able to read it
     * @throws RuntimeException if it cannot be read just now
     */
    Optional<IndexWrite> read(ConsumerRecord<String, byte[]> raw) {
        if (raw.value() == null) {
            return Optional.of(new IndexWrite.Remove(source.id(raw)));
        }
        var value = values.read(raw);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var write = source.write(raw, value.get());
        if (write.isEmpty()) {
            RecordValues.passOver(raw, "another kind of record");
        }
        return write;
    }
}
