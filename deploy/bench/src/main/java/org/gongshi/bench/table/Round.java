package org.gongshi.bench.table;

/**
 * Two programs measured one after the other.
 *
 * @param a the measured program's rate, per second
 * @param b the yardstick's rate, per second
 */
public record Round(double a, double b) {
    public Round {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("rates are above zero, not %s and %s".formatted(a, b));
        }
    }

    double ratio() {
        return a / b;
    }
}
