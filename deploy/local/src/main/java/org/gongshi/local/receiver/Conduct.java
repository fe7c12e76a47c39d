package org.gongshi.local.receiver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver behaves.
 *
 * @param dropEvery with DROPS: of so many decisions one is taken and not kept
 * @param delay with SLOW: before an answer
 * @param refusal what it sends back; null: nothing
 */
public record Conduct(
        Manner manner,
        int dropEvery,
        Duration delay,
        @Nullable Refusal refusal) {
    /** As it should be. */
    public static final Conduct GOOD = new Conduct(Manner.GOOD, 100, Duration.ZERO, null);

    public Conduct {
        if (dropEvery < 1 || delay.isNegative()) {
            throw new IllegalArgumentException("one of at least one is dropped, and no delay is negative");
        }
    }

    /** What can be wrong with a receiver. */
    public enum Manner {
        GOOD,
        /** Closes every connection without an answer. */
        DOWN,
        /** Takes its time. */
        SLOW,
        /** Answers 500. */
        ERROR,
        /** Answers 200 with a page of some proxy. */
        GARBAGE,
        /** Accepts, and keeps not everything. */
        DROPS,
        /** Says everything twice. */
        TWICE,
        /** Lives in another year, where our signatures are of no age that it accepts. */
        WRONG_CLOCK
    }

    /**
     * A rule of the receiver's own.
     *
     * @param column whose cell it looks at
     * @param contains what must not stand there
     * @param code for programs
     * @param message in the receiver's words
     */
    public record Refusal(String column, String contains, String code, String message) {}

    public static Conduct of(Manner manner) {
        return new Conduct(manner, GOOD.dropEvery, GOOD.delay, null);
    }

    /** The same, sending back what the rule names. */
    public Conduct refusing(Refusal rule) {
        return new Conduct(manner, dropEvery, delay, rule);
    }
}
