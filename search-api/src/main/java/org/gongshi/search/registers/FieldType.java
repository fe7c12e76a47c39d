package org.gongshi.search.registers;

/** What a field holds, and so how a page shows it. */
public enum FieldType {
    LINE,
    LINES,
    CODE,
    CODES,
    DAY,
    /** Yuan, decimal string. */
    AMOUNT,
    NUMBER,
    REGION,
    /** Credit code. */
    AGENCY,
    /** Id of an enforcement item of the same agency. */
    MATTER,
    MATTERS,
    /** Where something is public on the web. */
    ADDRESS,
    GROUPS,
    /** Digest, type and size of a file that the gateway keeps. */
    FILE
}
