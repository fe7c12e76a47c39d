package org.gongshi.ingest.views;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.gongshi.schemas.RegistryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes that are no record are left out of a view; a registry that is silent just now stops the view until it speaks. */
public final class SkipUndecodable implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SkipUndecodable.class);

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> bytes, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException) {
                return Response.fail();
            }
        }
        LOG.warn("undecodable record left out: {}-{} at {}", context.topic(), context.partition(), context.offset());
        return Response.resume();
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // Nothing to set.
    }
}
