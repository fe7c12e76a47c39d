package org.gongshi.search.elasticsearch;

/** A document and the version under which the index takes it, unless it holds a higher one. */
public record VersionedDocument(String id, long version, Object document) {

    /**
     * What is no longer there. It takes the version that would come next: nothing up to now can bring the document back, its
     * next version can.
     */
    public static VersionedDocument removed(String id, long nextVersion) {
        return new VersionedDocument(id, nextVersion, new Removed(id, true));
    }

    record Removed(String id, boolean removed) {}
}
