package org.gongshi.local.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.local.samples.SampleHistory.Entry;

/**
 * A sample decision and all that its agency says of the case.
 *
 * @param decision as it is submitted
 */
record SampleCase(SampleDraft draft, Map<String, Object> decision) {

    /** What is said until yesterday, each at its time. */
    Stream<Entry> entries(LocalDate today) {
        return Stream.of(
                        Stream.of(new Entry(draft.receivedAt(), "decisions", decision)),
                        SampleReviews.before(draft, decision).stream(),
                        SampleRecords.of(this, today.minusMonths(SampleHistory.MONTHS), today),
                        SampleOutcomes.payments(this, today))
                .flatMap(entries -> entries);
    }

    Optional<BigDecimal> fine() {
        return decision.get("penalty") instanceof Map<?, ?> penalty && penalty.get("fine") instanceof String fine
                ? Optional.of(new BigDecimal(fine))
                : Optional.empty();
    }

    boolean isFinedCompany() {
        return fine().isPresent() && "LEGAL_ENTITY".equals(draft.subject().get("type"));
    }

    String text(String member) {
        return String.valueOf(decision.get(member));
    }
}
