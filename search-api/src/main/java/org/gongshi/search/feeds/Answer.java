package org.gongshi.search.feeds;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver did with one record (接收方反馈).
 *
 * @param answer ACCEPTED, REJECTED, APPLIED or STOPPED
 * @param code why it was rejected, such as the code of a column
 * @param reason why it was stopped: REPAIRED, EXPIRED, …
 * @param message the same in the receiver's words, for the agency only
 */
record Answer(
        @Nullable String decisionId,
        @Nullable Integer edition,
        @Nullable String answer,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String message) {}
