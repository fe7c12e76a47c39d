package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexWrite;

/**
 * Where the documents of one kind of index come from. A bean of this type is all that another index needs: it is made, filled,
 * followed, rebuilt and compared with its topics like the others.
 */
interface IndexSource {
    IndexKind kind();

    /** Compacted topics: the index is filled from their beginning. */
    List<String> topics();

    /**
     * @param place where the record stands; its value is not read here
     * @return empty if it is of a kind that has no business on the topic
     */
    Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value);

    /** The document that a record is about; a null value removes it. */
    default String id(ConsumerRecord<String, byte[]> place) {
        return place.key();
    }
}
