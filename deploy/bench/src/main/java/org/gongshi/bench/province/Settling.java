package org.gongshi.bench.province;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until what supervisors are told no longer moves: sums follow cards by seconds, the last events of cases by some more, and
 * registers are counted every half minute.
 */
final class Settling {
    private static final List<String> LAST_TO_COME = List.of(
            "fulfilment.done",
            "instruments.answered",
            "correction.rate",
            "manifests.missing",
            "registers.complete",
            "submissions.rejected",
            "feed.accepted");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Longer than registers wait to be counted. */
    private static final Duration STILL = Duration.ofSeconds(60);

    private final Province province;
    private final Supervisors supervisors;

    Settling(Province province, Supervisors supervisors) {
        this.province = province;
        this.supervisors = supervisors;
    }

    /** Returns once it is as it should be, or has not moved for a while: the comparison tells what is wrong. */
    void await() throws IOException, InterruptedException {
        var truth = sums(true);
        var told = sums(false);
        long moved = System.nanoTime();
        while (!told.equals(truth) && System.nanoTime() - moved < STILL.toNanos()) {
            Thread.sleep(PAUSE);
            var now = sums(false);
            moved = now.equals(told) ? moved : System.nanoTime();
            told = now;
        }
    }

    private List<Tally> sums(boolean areTrue) throws IOException, InterruptedException {
        var sums = new ArrayList<Tally>();
        for (String indicator : LAST_TO_COME) {
            for (Span year : province.years()) {
                sums.add(areTrue ? province.sum(indicator, Place.EVERYWHERE, year) : told(indicator, year));
            }
        }
        return sums;
    }

    private Tally told(String indicator, Span year) throws IOException, InterruptedException {
        var told = supervisors.told(indicator, year, Place.EVERYWHERE);
        return province.truths().keySet().stream()
                .map(agency -> told.getOrDefault(agency, Tally.NONE))
                .reduce(Tally.NONE, Tally::plus);
    }
}
