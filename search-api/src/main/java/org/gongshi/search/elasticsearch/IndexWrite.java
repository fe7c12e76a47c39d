package org.gongshi.search.elasticsearch;

/** One change of an index. */
public sealed interface IndexWrite {
    String id();

    /**
     * Hold this document, unless one of a higher version is known.
     *
     * @param version see {@link Versions}; grows from change to change of the same document
     * @param document as Jackson writes it
     */
    record Put(String id, long version, Object document) implements IndexWrite {}

    /** Hold nothing any more, but remember that there was something. */
    record Remove(String id) implements IndexWrite {}
}
