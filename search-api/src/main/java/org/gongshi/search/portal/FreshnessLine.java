package org.gongshi.search.portal;

import java.util.Locale;
import org.gongshi.search.freshness.Freshness;
import org.jspecify.annotations.Nullable;

/** Freshness in words; null: not known. */
record FreshnessLine(
        @Nullable String completeUpTo, @Nullable String lastSubmission) {
    static FreshnessLine of(Freshness freshness, Locale locale) {
        var formats = new Formats(locale);
        var complete = freshness.completeUpTo();
        var last = freshness.lastSubmission();
        return new FreshnessLine(
                complete == null ? null : formats.second(complete), last == null ? null : formats.moment(last));
    }
}
