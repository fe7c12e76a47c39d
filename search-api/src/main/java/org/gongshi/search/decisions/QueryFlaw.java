package org.gongshi.search.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one parameter of a query.
 *
 * @param value as given; null for free text, which may hold what nobody wants to see repeated
 */
public record QueryFlaw(
        String parameter, Code code, @Nullable String value) {

    /** Stable: programs rely on them. */
    public enum Code {
        UNKNOWN_PARAMETER,
        NO_PARAMETERS,
        GIVEN_TWICE,
        NOT_A_KIND,
        NOT_A_CREDIT_CODE,
        NOT_A_REGION,
        NOT_A_YEAR,
        NOT_A_PENALTY_TYPE,
        NOT_A_DATE,
        NOT_AN_AMOUNT,
        NOT_A_SORT,
        NOT_A_SIZE,
        NOT_A_FACET,
        NOT_A_CURSOR,
        NOT_A_SECTOR,
        NOT_A_TYPE,
        NOT_A_MATTER,
        NOT_A_VERDICT,
        NOT_A_STATE,
        NOT_A_PERIOD,
        NOT_AN_INDICATOR,
        NOT_YES_OR_NO,
        NOT_AN_ALERT_STATE,
        NOT_AN_ALERT_TYPE,
        FROM_AFTER_TO,
        MIN_ABOVE_MAX,
        NOTHING_TO_SEARCH,
        TOO_LONG,
        TOO_MANY_WORDS,
        MISSING,
        OFFICER_NOT_NAMED
    }
}
