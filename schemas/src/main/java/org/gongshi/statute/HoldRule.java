package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One rule on holds. {@code region} is how a region code begins, empty for all; dates are those of the decision. */
record HoldRule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String region,
        @JsonProperty(required = true) Hold.Mode mode,
        int workingDaysBeforeDue,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<HoldRule> {

    HoldRule {
        Rule.require(!id.isBlank() && !source.isBlank(), "a rule needs an id and a source: " + id);
        Rule.require(RegionPrefix.isOne(region), "a region is the first digits of a code: " + region);
        Rule.require(
                workingDaysBeforeDue >= 0 && (mode == Hold.Mode.BRIEFLY || workingDaysBeforeDue == 0),
                "only a brief hold counts days before the due day: " + id);
    }

    boolean covers(String code, LocalDate decidedOn) {
        return code.startsWith(region) && inForceOn(decidedOn);
    }

    @Override
    public int specificity() {
        return region.length();
    }

    @Override
    public boolean sharesActsWith(HoldRule other) {
        return region.equals(other.region);
    }

    Hold hold() {
        return new Hold(mode, workingDaysBeforeDue, id, quotedSource());
    }
}
