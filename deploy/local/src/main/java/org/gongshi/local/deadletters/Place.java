package org.gongshi.local.deadletters;

import org.apache.kafka.common.TopicPartition;
import org.gongshi.exchange.DeadLetter;

/** Where a record stands. */
record Place(TopicPartition partition, long offset) {
    /** Where the record stood that a letter, or a note, is about. */
    static Place about(DeadLetter letter) {
        return new Place(new TopicPartition(letter.getTopic(), letter.getPartition()), letter.getOffset());
    }

    @Override
    public String toString() {
        return partition + " offset " + offset;
    }
}
