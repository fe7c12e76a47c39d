package org.gongshi.local.processes;

/** Why it could not start, as one sentence for the person at the terminal: what, why, what to do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
