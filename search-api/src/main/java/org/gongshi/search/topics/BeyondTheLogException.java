package org.gongshi.search.topics;

/** A place that the log doesn't have: it was lost and begun anew. */
public final class BeyondTheLogException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
