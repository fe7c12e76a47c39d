package org.gongshi.search.indexing;

import java.util.Optional;
import org.gongshi.search.elasticsearch.HeldDocument;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.gongshi.search.elasticsearch.VersionedDocument;
import org.jspecify.annotations.Nullable;

/** What an index ought to hold, from its topics alone, and when it counts that it doesn't. */
final class SweepRules {
    private SweepRules() {}

    /**
     * A suspect after the second look.
     *
     * @param expected null: the topics know nothing of it
     * @param held null: the index holds nothing
     */
    record Suspect(
            String id,
            @Nullable VersionedDocument expected,
            @Nullable HeldDocument held,
            Difference difference) {

        /** The index would refuse what the topics say, since what it holds claims to be later. */
        boolean isAhead() {
            return held != null && expected != null && held.version() > expected.version();
        }
    }

    /** The document after one more record, as the engine decides it; empty: it stays as it was. */
    static Optional<VersionedDocument> next(@Nullable HeldDocument before, IndexWrite write) {
        return switch (write) {
            case IndexWrite.Put(String id, long version, Object document) ->
                before == null || version >= before.version()
                        ? Optional.of(new VersionedDocument(id, version, document))
                        : Optional.empty();
            case IndexWrite.Remove(String id) ->
                before != null && before.gone()
                        ? Optional.empty()
                        : Optional.of(VersionedDocument.removed(id, before == null ? 1 : before.version() + 1));
        };
    }

    /**
     * The second look saw more of the log than the first. What the index has beyond that is a later record, unless it was
     * there at the first look already.
     */
    static boolean isReal(Suspect suspect, Optional<HeldDocument> first) {
        return !suspect.isAhead() || Optional.ofNullable(suspect.held()).equals(first);
    }

    /** What makes it agree: nothing is shown of what the topics don't have. */
    static VersionedDocument repair(Suspect suspect) {
        if (suspect.expected() != null) {
            return suspect.expected();
        }
        long version = suspect.held() == null ? 0 : suspect.held().version();
        return VersionedDocument.removed(suspect.id(), version + 1);
    }
}
