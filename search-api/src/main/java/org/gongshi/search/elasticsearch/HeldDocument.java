package org.gongshi.search.elasticsearch;

/**
 * A document as an index holds it.
 *
 * @param gone it is no longer there, and nothing of it stays
 * @param fingerprint of its content
 */
public record HeldDocument(String id, long version, boolean gone, long fingerprint) {}
