package org.gongshi.search.compliance;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far supervisors are with an alert.
 *
 * @param account that did the last about it; null: nobody did anything
 * @param assignee account that has to see to it
 * @param note in words, or why it was closed
 */
public record Standing(
        State state,
        @Nullable String account,
        @Nullable String assignee,
        @Nullable String note,
        @Nullable Instant at) {

    public static final Standing UNTOUCHED = new Standing(State.OPEN, null, null, null, null);

    /** Steps in their order. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        ASSIGNED,
        CLOSED;

        static Optional<State> of(String name) {
            return Stream.of(values())
                    .filter(state -> state.name().equals(name))
                    .findFirst();
        }

        /** What is assigned may be assigned to another; nothing else is done twice or undone. */
        public boolean mayBecome(State next) {
            return compareTo(next) < 0 || (this == ASSIGNED && next == ASSIGNED);
        }
    }
}
