package org.gongshi.search.elasticsearch;

/** Elasticsearch doesn't answer, or not in time. Nothing is wrong with what was asked or written. */
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexUnavailableException(String reason) {
        super(reason);
    }

    IndexUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
