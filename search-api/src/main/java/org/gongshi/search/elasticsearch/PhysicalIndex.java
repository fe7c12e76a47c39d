package org.gongshi.search.elasticsearch;

/**
 * An index as the engine holds it. Several of one definition follow each other: a rebuilt one takes its predecessor's place.
 *
 * @param name says kind, generation, definition and number
 * @param number from 1
 * @param uuid no other index has or had it, not even one of the same name
 */
public record PhysicalIndex(IndexKind kind, String name, int number, String uuid) {

    /** What is unique for ever; the consumer group that fills the index carries it. */
    public String id() {
        return name + "-" + uuid;
    }

    /** Writes ask for this alias, or the engine would make an index of its own for a write that comes after removal. */
    String writers() {
        return writers(name);
    }

    static String writers(String name) {
        return name + "-writers";
    }
}
