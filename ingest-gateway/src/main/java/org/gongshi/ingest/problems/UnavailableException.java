package org.gongshi.ingest.problems;

/** Kafka, or what is kept of it here, cannot answer just now; nothing was promised. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnavailableException(String what) {
        super(what);
    }

    public UnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}
