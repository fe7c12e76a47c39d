package org.gongshi.search.push;

/** A receiver is down, slow, or makes no sense: it is asked again later. */
final class TroubleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TroubleException(String message) {
        super(message);
    }

    TroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
