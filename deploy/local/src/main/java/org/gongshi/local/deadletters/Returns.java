package org.gongshi.local.deadletters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.schemas.Redelivery;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** What a letter goes back as. */
final class Returns {
    private Returns() {}

    /**
     * The record as it was, on the partition it came from and with its own time. What broke its case carries the mark by
     * which the fold takes the case as mended; what only waited doesn't, so that it waits again if the case breaks again.
     */
    static ProducerRecord<byte[], byte[]> original(Letter letter) {
        DeadLetter content = letter.content();
        List<Header> mark = letter.brokeItsCase() ? List.of(Redelivery.of(letter.number())) : List.of();
        return new ProducerRecord<>(
                content.getTopic(),
                content.getPartition(),
                content.getRecordedAt().toEpochMilli(),
                bytes(content.getKey()),
                bytes(content.getValue()),
                mark);
    }

    /** What tells everybody after us that the letter was put back: the topic keeps all it has, so a note is added. */
    static DeadLetter note(Letter letter, Instant now, String application) {
        return DeadLetter.newBuilder()
                .setTopic(Topics.DEAD_LETTERS.name())
                .setPartition(letter.at().partition().partition())
                .setOffset(letter.at().offset())
                .setCode(Letters.REPLAYED)
                .setFailure("")
                .setApplication(application)
                .setRecordedAt(now)
                .setKey(letter.content().getKey().orElse(null))
                .build();
    }

    static byte @Nullable [] bytes(Optional<ByteBuffer> buffer) {
        return buffer.map(Returns::copy).orElse(null);
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
