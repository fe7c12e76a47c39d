package org.gongshi.search.push;

import java.net.URI;

/**
 * A receiver with a door of its own.
 *
 * @param door records are posted there; what it holds is read below {@code /records}
 * @param secret shared with it, for signatures
 */
record Receiver(String name, URI door, String secret) {
    URI holdings() {
        return URI.create(door + "/records");
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return name + " at " + door;
    }
}
