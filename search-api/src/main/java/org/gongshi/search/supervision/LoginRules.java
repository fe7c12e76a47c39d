package org.gongshi.search.supervision;

import java.time.Duration;

/** How long somebody waits who keeps giving a wrong password. */
final class LoginRules {
    private static final int FREE = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** Twice as long each time; more doublings than the longest needs. */
    private static final int DOUBLINGS = 10;

    private LoginRules() {}

    static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var pause = SHORTEST.multipliedBy(1L << Math.min(failures - FREE, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
