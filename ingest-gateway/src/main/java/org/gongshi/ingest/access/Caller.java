package org.gongshi.ingest.access;

/** Who is calling. */
public sealed interface Caller {
    /** Name of the request's attribute that holds the caller. */
    String ATTRIBUTE = "org.gongshi.caller";

    /** Id of the key, fit for logs and events. */
    String keyId();

    /** A key that speaks for an agency. */
    record AgencyKey(String keyId, String agency) implements Caller {}

    /** The operator. */
    record Administrator() implements Caller {
        @Override
        public String keyId() {
            return "admin";
        }
    }
}
