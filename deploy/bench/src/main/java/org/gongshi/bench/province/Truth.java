package org.gongshi.bench.province;

import java.util.Collection;

/** What is true of one agency, counted while its decisions were made up. */
final class Truth {
    long decisions;
    long late;
    long major;
    long unreviewed;
    /** Serials that were left out between the first and the last. */
    long gaps;
    /** Serials from the first to the last. */
    long serials;

    private boolean silent;

    boolean isSilent() {
        return silent;
    }

    void fallSilent() {
        silent = true;
    }

    static Truth sum(Collection<Truth> all) {
        var sum = new Truth();
        for (Truth one : all) {
            sum.decisions += one.decisions;
            sum.late += one.late;
            sum.major += one.major;
            sum.unreviewed += one.unreviewed;
            sum.gaps += one.gaps;
            sum.serials += one.serials;
        }
        return sum;
    }
}
