package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agency doesn't call the decision a major one, but its own catalogue does, or it was heard. */
final class MajorByItsCatalogueOrByATriggerTest {

    private static List<String> told(SampleDecision decision) {
        try (var story = new Story()) {
            return story.submit(decision).told();
        }
    }

    @Test
    void anEntryOfTheCatalogueHoldsIt() {
        var entry = new EntryVersion("review/7", LocalDate.of(2025, 1, 1));

        assertThat(told(Samples.penalty().context(resolved -> resolved.setReviewCatalogue(entry))))
                .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-06T10:00, held until 2026-03-12");
    }

    @ParameterizedTest
    @EnumSource(MajorTrigger.class)
    void anyTriggerHoldsIt(MajorTrigger trigger) {
        assertThat(told(Samples.penalty().major(trigger)))
                .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-06T10:00, held until 2026-03-12");
    }

    @Test
    void withoutAnyOfThemItIsPublishedAtOnce() {
        assertThat(told(Samples.penalty()))
                .containsExactly(
                        "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                        "edition #1/1: PUBLISHED 2026-03-06T10:00",
                        "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");
    }
}
