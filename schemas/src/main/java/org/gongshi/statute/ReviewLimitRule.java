package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule on how long a legal review may take. Empty {@code sectors} mean every one, {@code region} is how a region code
 * begins, {@code townships} leaves agencies of townships only; dates are those of the submission to review.
 */
record ReviewLimitRule(
        @JsonProperty(required = true) String id,
        Set<String> sectors,
        @JsonProperty(required = true) String region,
        boolean townships,
        @JsonProperty(required = true) int days,
        @JsonProperty(required = true) Deadline.Unit unit,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<ReviewLimitRule> {

    ReviewLimitRule {
        Rule.require(!id.isBlank() && !source.isBlank() && days >= 1, "a rule needs an id, a source and days: " + id);
        Rule.require(RegionPrefix.isOne(region), "a region is the first digits of a code: " + region);
        sectors = Set.copyOf(sectors);
    }

    boolean covers(String sector, String code, LocalDate submittedOn) {
        return Rule.names(sectors, sector)
                && code.startsWith(region)
                && (!townships || RegionPrefix.isTownship(code))
                && inForceOn(submittedOn);
    }

    /** A rule for a sector line goes before one for townships, that before one for a region, the smaller the better. */
    @Override
    public int specificity() {
        return (sectors.isEmpty() ? 0 : 100) + (townships ? 50 : 0) + region.length();
    }

    @Override
    public boolean sharesActsWith(ReviewLimitRule other) {
        return region.equals(other.region) && (sectors.isEmpty() || !Collections.disjoint(sectors, other.sectors));
    }

    ReviewLimit limit() {
        return new ReviewLimit(days, unit, id, quotedSource());
    }
}
