package org.gongshi.search.portal;

import org.gongshi.search.freshness.Freshness;
import org.jspecify.annotations.Nullable;

/** Freshness in words; null: not known. */
record FreshnessLine(
        @Nullable String completeUpTo, @Nullable String lastSubmission) {
    static FreshnessLine of(Freshness freshness) {
        var complete = freshness.completeUpTo();
        var last = freshness.lastSubmission();
        return new FreshnessLine(
                complete == null ? null : Formats.second(complete), last == null ? null : Formats.moment(last));
    }
}
