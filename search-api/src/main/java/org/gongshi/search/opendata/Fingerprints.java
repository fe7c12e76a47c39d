package org.gongshi.search.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/** A set of decisions' editions in eight bytes each: a hundred million fit into memory, and none is mixed up in practice. */
final class Fingerprints {
    private long[] values = new long[1024];
    private int size;
    private boolean isSorted;

    void add(String id, int edition) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = fingerprint(id, edition);
        isSorted = false;
    }

    boolean contains(String id, int edition) {
        if (!isSorted) {
            Arrays.sort(values, 0, size);
            isSorted = true;
        }
        return Arrays.binarySearch(values, 0, size, fingerprint(id, edition)) >= 0;
    }

    private static long fingerprint(String id, int edition) {
        return MurmurHash3.hash128x64((id + "/" + edition).getBytes(StandardCharsets.US_ASCII))[0];
    }
}
