package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule on the grades of case files: from how many points of a hundred a file is excellent or qualified. {@code region} is
 * how a region code begins, empty for all; dates are those of the review.
 */
record FileGradeRule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String region,
        @JsonProperty(required = true) BigDecimal excellent,
        @JsonProperty(required = true) BigDecimal qualified,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<FileGradeRule> {

    FileGradeRule {
        Rule.require(!id.isBlank() && !source.isBlank(), "a rule needs an id and a source: " + id);
        Rule.require(RegionPrefix.isOne(region), "a region is the first digits of a code: " + region);
        Rule.require(
                qualified.signum() > 0 && qualified.compareTo(excellent) < 0,
                "more points are needed for excellent than for qualified: " + id);
    }

    boolean covers(String code, LocalDate reviewedOn) {
        return code.startsWith(region) && inForceOn(reviewedOn);
    }

    @Override
    public int specificity() {
        return region.length();
    }

    @Override
    public boolean sharesActsWith(FileGradeRule other) {
        return region.equals(other.region);
    }

    FileGrade grade(BigDecimal score) {
        if (score.compareTo(excellent) >= 0) {
            return FileGrade.EXCELLENT;
        }
        return score.compareTo(qualified) >= 0 ? FileGrade.QUALIFIED : FileGrade.UNQUALIFIED;
    }
}
