package org.gongshi.search.elasticsearch;

import org.gongshi.search.registers.Entry;

/** What an entry of a register becomes in its index. */
public final class EntryWrites {
    private EntryWrites() {}

    /**
     * Show this entry.
     *
     * @param offset of its record. A register's topic has one partition, so what was said later lies further on; as a version
     *     it makes a write that comes late or twice change nothing.
     */
    public static IndexWrite show(Entry entry, long offset) {
        return new IndexWrite.Put(entry.key(), offset, EntryDocument.of(entry));
    }
}
