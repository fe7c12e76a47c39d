package org.gongshi.streams.deadletters;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record that broke its case goes to the dead letters; every other failure stops the thread. */
public final class BrokenCaseHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenCaseHandler.class);

    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.configured(configuration);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (!(failure instanceof BrokenCaseException)) {
            return Response.fail();
        }
        var cause = failure.getCause();
        var code = cause == null ? DeadLetterCode.WAITING : DeadLetterCode.BROKEN;
        var bug = cause == null ? failure : cause;
        LOG.error(
                "Broken case: {}-{} offset {}, {}",
                context.topic(),
                context.partition(),
                context.offset(),
                bug.getClass().getName());
        return Response.resume(Objects.requireNonNull(deadLetters).about(origin(context), code, bug));
    }

    private static ConsumerRecord<byte[], byte[]> origin(ErrorHandlerContext context) {
        return new ConsumerRecord<>(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                Optional.empty());
    }
}
