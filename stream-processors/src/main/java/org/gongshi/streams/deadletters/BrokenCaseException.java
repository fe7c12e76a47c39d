package org.gongshi.streams.deadletters;

/** A bug broke the fold of a case, or had done so before: the case waits for a replay, the partition goes on. */
public final class BrokenCaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The case was broken before. */
    public BrokenCaseException() {
        super("the case is broken");
    }

    public BrokenCaseException(RuntimeException bug) {
        super(bug);
    }

    /** It broke just now; else it had been broken before. */
    public boolean isNew() {
        return getCause() != null;
    }
}
