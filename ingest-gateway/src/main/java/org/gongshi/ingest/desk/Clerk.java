package org.gongshi.ingest.desk;

import org.gongshi.ingest.access.Caller.AgencyKey;

/**
 * Who is logged in: whoever holds the key.
 *
 * @param token stands in every form of this session; what comes without it was not sent from our pages
 */
record Clerk(AgencyKey key, String token) {
    /** Name of the session's and the request's attribute. */
    static final String ATTRIBUTE = "org.gongshi.clerk";

    static Clerk of(AgencyKey key) {
        return new Clerk(key, FormTokens.fresh());
    }

    String agency() {
        return key.agency();
    }
}
