package org.gongshi.ingest.publishing;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was taken in, as it goes out.
 *
 * @param header the event's
 * @param statement the same for supervisors; null of what is not said to them
 */
public record Outgoing(
        EventHeader header, SpecificRecord event, @Nullable Statement statement) {}
