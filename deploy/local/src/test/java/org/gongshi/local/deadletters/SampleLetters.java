package org.gongshi.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.exchange.DeadLetter;

/** Dead letters in the order in which they were written; the first is 0-0. */
final class SampleLetters {
    static final String AGENCY = "113301060000000195";
    static final String ANOTHER_AGENCY = "113301060000000270";

    private final Map<Place, DeadLetter> written = new LinkedHashMap<>();

    /** The original stood 100 further than the letter does. */
    SampleLetters add(String code, String key) {
        return write(letter(code, key, 100 + written.size()));
    }

    SampleLetters noteOn(String number) {
        Letter letter = letters().named(List.of(number)).getFirst();
        return write(Returns.note(letter, Instant.parse("2026-03-06T01:02:03Z"), "0.1.0"));
    }

    private SampleLetters write(DeadLetter letter) {
        written.put(new Place(new TopicPartition("dead-letters-v1", 0), written.size()), letter);
        return this;
    }

    Letters letters() {
        return Letters.of(written, value -> "DecisionSubmitted, schema 7");
    }

    static DeadLetter letter(String code, String key, long offset) {
        return DeadLetter.newBuilder()
                .setTopic("case.events-v1")
                .setPartition(3)
                .setOffset(offset)
                .setCode(code)
                .setFailure("java.lang.IllegalStateException")
                .setApplication("0.1.0")
                .setRecordedAt(Instant.parse("2026-03-05T01:02:03Z"))
                .setKey(ByteBuffer.wrap(key.getBytes(UTF_8)))
                .setValue(ByteBuffer.wrap("content".getBytes(UTF_8)))
                .build();
    }
}
