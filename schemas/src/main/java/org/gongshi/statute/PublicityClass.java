package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that stay public equally long. It takes a decision that shows one of the traits, or any if none is asked for.
 *
 * @param standing of the class, if it isn't the regime's: what a large fine is may be assumed where the periods are not
 */
record PublicityClass(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) PublicityPeriod.Severity severity,
        @JsonProperty(required = true) int minimumMonths,
        @JsonProperty(required = true) int maximumMonths,
        @JsonProperty(required = true) boolean repairable,
        List<PenaltyTraits> when,
        Rule.@Nullable Standing standing) {

    PublicityClass {
        Rule.require(
                minimumMonths >= 0 && maximumMonths >= 1 && minimumMonths <= maximumMonths,
                "a period has a maximum, and a minimum that is no longer: " + id);
        when = List.copyOf(when);
    }

    boolean covers(Act act) {
        return when.isEmpty() || when.stream().anyMatch(traits -> traits.fit(act));
    }
}
