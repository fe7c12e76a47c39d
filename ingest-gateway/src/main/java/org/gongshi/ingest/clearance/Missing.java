package org.gongshi.ingest.clearance;

/**
 * What a case still needs before it may be decided.
 *
 * @param subject name of the stage or of the document; empty where there is none
 */
record Missing(Code code, String subject) {

    /** Stable names. */
    enum Code {
        /** A passed legal review. */
        REVIEW_APPROVAL,
        /** A stage that must come before the decision. */
        STAGE,
        /** A document that such a stage leaves. */
        DOCUMENT,
        /** What kind of decision is intended: without it nobody can say whether it is a major one. */
        KIND
    }

    static final Missing REVIEW = new Missing(Code.REVIEW_APPROVAL, "");
    static final Missing KIND = new Missing(Code.KIND, "");
}
