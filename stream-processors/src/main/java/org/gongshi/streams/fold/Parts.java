package org.gongshi.streams.fold;

import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.LastDay;
import org.gongshi.exchange.PublicDecision;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the state that one event can touch.
 *
 * @param file all parties of the event's document; null before the first
 * @param published what is public of the event's decision; null if nothing is
 * @param lastDay last day that the partition has seen; null before the first
 */
public record Parts(
        @Nullable DecisionFile file,
        @Nullable PublicDecision published,
        @Nullable LastDay lastDay) {
    public static final Parts NONE = new Parts(null, null, null);
}
