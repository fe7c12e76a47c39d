package org.gongshi.search.indexing;

/** Kafka gives or takes nothing just now. */
public final class LogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LogUnavailableException(Throwable cause) {
        super(cause);
    }
}
