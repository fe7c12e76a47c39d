package org.gongshi.streams.deadletters;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes that are no record of ours go to the dead letters, in the transaction that moves past them. */
public final class UndecodableHandler implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UndecodableHandler.class);

    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.configured(configuration);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (Registry.isAway(failure)) {
            return Response.fail();
        }
        LOG.warn("Undecodable record: {}-{} offset {}", record.topic(), record.partition(), record.offset());
        return Response.resume(Objects.requireNonNull(deadLetters).about(record, DeadLetterCode.UNDECODABLE, failure));
    }
}
