package org.gongshi.streams.fold;

import java.util.List;

/**
 * What an event led to.
 *
 * @param parts the same parts as they are now
 * @param emissions what the rest of the exchange learns, in this order
 */
public record Outcome(Parts parts, List<Emission> emissions) {
    public Outcome {
        emissions = List.copyOf(emissions);
    }

    static Outcome unchanged(Parts parts) {
        return new Outcome(parts, List.of());
    }
}
