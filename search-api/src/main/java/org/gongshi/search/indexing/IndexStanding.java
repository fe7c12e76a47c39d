package org.gongshi.search.indexing;

import org.jspecify.annotations.Nullable;

/**
 * How an index stands, for operators.
 *
 * @param index kind
 * @param shown what readers ask
 * @param newest what is being filled, or the same
 * @param read records of the topics that are in the newest
 * @param end records there are
 */
record IndexStanding(
        String index, @Nullable String shown, @Nullable String newest, boolean rebuilding, long read, long end) {}
