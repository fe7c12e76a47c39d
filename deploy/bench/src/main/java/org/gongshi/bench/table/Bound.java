package org.gongshi.bench.table;

/**
 * A number that may not exceed another.
 *
 * @param unit of both
 */
public record Bound(String name, String unit, double value, double ceiling) {
    boolean passes() {
        return value <= ceiling;
    }
}
