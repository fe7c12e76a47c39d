package org.gongshi.ingest.checks;

/** What a finding does to a submission. */
public enum Severity {
    /** We cannot tell what was decided, by whom or about whom: not taken in. */
    ERROR,
    /** Taken in, published and measured; the agency should know. */
    WARNING
}
