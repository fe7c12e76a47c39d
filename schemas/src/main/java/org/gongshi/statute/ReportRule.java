package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule on a periodic report: due on the last day of the month so many months after the period. {@code region} is how a
 * region code begins, empty for all; dates are those of the period's last day.
 */
record ReportRule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Report report,
        @JsonProperty(required = true) String region,
        @JsonProperty(required = true) int months,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<ReportRule> {

    ReportRule {
        Rule.require(
                !id.isBlank() && !source.isBlank() && months >= 1, "a rule needs an id, a source and months: " + id);
        Rule.require(RegionPrefix.isOne(region), "a region is the first digits of a code: " + region);
    }

    boolean covers(Report other, String code, LocalDate periodEnd) {
        return report == other && code.startsWith(region) && inForceOn(periodEnd);
    }

    @Override
    public int specificity() {
        return region.length();
    }

    @Override
    public boolean sharesActsWith(ReportRule other) {
        return report == other.report && region.equals(other.region);
    }

    LocalDate dueOn(ReportingPeriod period) {
        return period.last().plusMonths(months).atEndOfMonth();
    }
}
