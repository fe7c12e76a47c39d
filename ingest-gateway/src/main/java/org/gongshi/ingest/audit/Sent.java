package org.gongshi.ingest.audit;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a request brought, as far as it may be remembered.
 *
 * @param agency whom it was about
 * @param about id of the receipt or of the batch
 * @param rows how many submissions
 */
public record Sent(String agency, String about, long rows) {
    static final String ATTRIBUTE = "org.gongshi.sent";

    /** Remembers it for the note on this request. */
    public static void note(String agency, String about, long rows) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(ATTRIBUTE, new Sent(agency, about, rows), RequestAttributes.SCOPE_REQUEST);
    }
}
