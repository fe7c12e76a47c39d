package org.gongshi.ingest.submission;

import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;

/**
 * Whom a decision is about.
 *
 * @param key what tells this party from all others: name of the first code it has, "=", the code. May be an ID number, so
 *     it is only ever used inside an HMAC
 * @param minorOrUnknownAge under 18, or a natural person whose age nobody states
 */
record Party(SubjectType type, String key, boolean minorOrUnknownAge, SealedSubject subject) {

    /** The party of a state secret: not named, so that nothing can leak. */
    static final Party UNNAMED = new Party(
            SubjectType.UNKNOWN,
            "secret",
            false,
            SealedSubject.newBuilder().setName("").build());

    @Override
    public String toString() {
        return "Party[" + type + "]";
    }
}
