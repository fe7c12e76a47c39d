package org.gongshi.search.push;

import java.time.Instant;
import java.util.Map;

/**
 * What a read-back found.
 *
 * @param held records that the receiver says it holds
 * @param told decisions that it was told of
 * @param repaired records pushed again
 */
record ReadBackReport(
        String receiver, Instant at, int held, int told, Map<Difference, Integer> differences, int repaired) {}
