package org.gongshi.search.reports;

/**
 * One thing that is wrong with what was sent in; never holds what was written.
 *
 * @param field name of the field
 */
public record ReportFlaw(String field, Code code) {
    /** What may be wrong. */
    public enum Code {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        GIVEN_TWICE,
        UNKNOWN_FIELD,
        NOT_TEXT,
        NOT_A_CHOICE,
        PERSONAL_NUMBER,
        NOT_A_DECISION,
        NOT_AN_AGENCY,
        ANOTHER_AGENCY,
        UNKNOWN_AGENCY,
        NOT_AN_OBJECT,
        TOO_LARGE,
        NOT_A_DAY,
        NOT_OVER,
        OVER,
        BEFORE_ITS_BEGIN,
        DONE_BEFORE
    }
}
