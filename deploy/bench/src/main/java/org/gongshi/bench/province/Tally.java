package org.gongshi.bench.province;

/**
 * How an indicator stands for an agency in a period, as it is true or as it is told.
 *
 * @param part of the whole; working days where the indicator is no share
 * @param open not judged yet and in time: no part of the whole
 * @param overdue not judged yet and too late: part of the whole
 */
record Tally(long part, long whole, long open, long overdue) {
    static final Tally NONE = of(0, 0);
    static final Tally MET = of(1, 1);
    static final Tally MISSED = of(0, 1);
    static final Tally OPEN = new Tally(0, 0, 1, 0);
    static final Tally OVERDUE = new Tally(0, 1, 0, 1);

    static Tally of(long part, long whole) {
        return new Tally(part, whole, 0, 0);
    }

    static Tally of(boolean isMet) {
        return isMet ? MET : MISSED;
    }

    Tally plus(Tally other) {
        return new Tally(part + other.part, whole + other.whole, open + other.open, overdue + other.overdue);
    }

    /** How many of the whole are judged, and not met. */
    long missed() {
        return whole - part - overdue;
    }

    @Override
    public String toString() {
        return "%d of %d".formatted(part, whole)
                + (open + overdue == 0 ? "" : " (open %d, overdue %d)".formatted(open, overdue));
    }
}
