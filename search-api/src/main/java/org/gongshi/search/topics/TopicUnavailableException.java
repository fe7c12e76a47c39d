package org.gongshi.search.topics;

/** Kafka doesn't answer: nothing was promised, and the caller may come back. */
public final class TopicUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TopicUnavailableException(String message) {
        super(message);
    }

    TopicUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
