package org.gongshi.streams.fold;

import java.util.List;

/**
 * What an event led to.
 *
 * @param parts the same parts as they are now
 * @param emissions what the rest of the exchange learns, in this order
 * @param shares by how much sums move
 * @param entries what moves them only when set beside what else is in its account
 */
public record Outcome(Parts parts, List<Emission> emissions, List<Share> shares, List<Entry> entries) {
    public Outcome {
        emissions = List.copyOf(emissions);
        shares = List.copyOf(shares);
        entries = List.copyOf(entries);
    }

    Outcome(Parts parts, List<Emission> emissions, List<Share> shares) {
        this(parts, emissions, shares, List.of());
    }

    Outcome(Parts parts, List<Emission> emissions) {
        this(parts, emissions, List.of());
    }

    static Outcome unchanged(Parts parts) {
        return new Outcome(parts, List.of());
    }
}
