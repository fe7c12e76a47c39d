package org.gongshi.search.elasticsearch;

/**
 * The version under which the index keeps a document: generation in the upper half, edition in the lower. The engine takes
 * a write if its version is not below the one it has ({@code external_gte}), so writes may come late, twice or in any order.
 */
public final class Versions {
    private Versions() {}

    public static long of(int generation, int edition) {
        return (long) generation << Integer.SIZE | edition;
    }
}
