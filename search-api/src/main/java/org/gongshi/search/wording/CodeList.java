package org.gongshi.search.wording;

/** Lists of codes with a name for each, in {@code codes/codes.properties}. */
public enum CodeList {
    KIND("kind"),
    PENALTY_TYPE("penaltyType"),
    PENALTY_RESULT("penaltyResult"),
    PERMIT_RESULT("permitResult"),
    PERMIT_CATEGORY("permitCategory"),
    COERCION_TYPE("coercionType"),
    INSPECTION_RESULT("inspectionResult"),
    PROCEDURE("procedure"),
    SUBJECT_TYPE("subjectType"),
    WITHDRAWAL_REASON("withdrawalReason"),
    DEADLINE_UNIT("deadlineUnit"),
    FULFILMENT("fulfilment"),
    EDITION_CAUSE("editionCause");

    private final String key;

    CodeList(String key) {
        this.key = key;
    }

    String key(String symbol) {
        return key + "." + symbol;
    }
}
