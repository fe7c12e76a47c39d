package org.gongshi.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The mark on a record of {@code case.events-v1} that operators put back from the dead letters: the record that broke a
 * case. The fold takes the case as mended, then folds the record like any other.
 */
public final class Redelivery {
    /** Wire name of the Kafka header; its value is the letter's number, for people. */
    public static final String HEADER = "gongshi-replay";

    private Redelivery() {}

    public static Header of(String letter) {
        return new RecordHeader(HEADER, letter.getBytes(UTF_8));
    }

    public static boolean isMarked(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
