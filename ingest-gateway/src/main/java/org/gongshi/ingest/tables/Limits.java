package org.gongshi.ingest.tables;

/**
 * How much of a file is read before it counts as an attack, or a mistake.
 *
 * @param rowBytes greatest size of a row
 * @param unpackedBytes of all that is read out of a packed file
 * @param rows of one file
 */
public record Limits(int rowBytes, long unpackedBytes, long rows) {
    /** Columns of a table; the widest layout has 30. */
    static final int COLUMNS = 256;
    /** Characters of a cell; no spreadsheet holds more. */
    static final int CELL = 32_767;

    /** What the gateway has without other settings. */
    public static Limits standard() {
        return new Limits(1 << 20, 4L << 30, 5_000_000);
    }
}
