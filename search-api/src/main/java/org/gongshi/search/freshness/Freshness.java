package org.gongshi.search.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the answers reach.
 *
 * @param completeUpTo everything accepted before is in them; null: not known
 * @param lastSubmission when the last decision that is public was received; null: there is none, or not known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Freshness(
        @Nullable Instant completeUpTo, @Nullable Instant lastSubmission) {}
