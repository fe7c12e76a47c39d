package org.gongshi.search.indexing;

import java.util.Optional;
import org.gongshi.search.elasticsearch.HeldDocument;
import org.jspecify.annotations.Nullable;

/** How an index can differ from its topics. */
enum Difference {
    /** The topics have a value, the index has none. */
    MISSING,
    /** The index holds an earlier value. */
    OLDER,
    /** The index holds something that was never on the topics: another content, or a later version. */
    ALTERED,
    /** The index shows what the topics don't have. */
    SURPLUS;

    /**
     * @param expected what the index ought to hold; null: the topics know nothing of it
     * @param held what it holds; null: nothing
     */
    static Optional<Difference> between(@Nullable HeldDocument expected, @Nullable HeldDocument held) {
        if (held == null) {
            return expected == null ? Optional.empty() : Optional.of(MISSING);
        }
        if (expected == null || expected.gone()) {
            // A compacted topic forgets that there was something; the index may remember it.
            return held.gone() ? Optional.empty() : Optional.of(SURPLUS);
        }
        if (held.gone()) {
            return Optional.of(MISSING);
        }
        if (held.version() < expected.version()) {
            return Optional.of(OLDER);
        }
        return held.version() == expected.version() && held.fingerprint() == expected.fingerprint()
                ? Optional.empty()
                : Optional.of(ALTERED);
    }
}
