package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The agency names an enforcement item that wasn't on its list on the day of the decision. */
final class MatterNotListedTest {

    private static String receipt(SampleDecision decision) {
        try (var story = new Story()) {
            return story.submit(decision).told().getLast();
        }
    }

    @Test
    void itIsPublishedWithTheFinding() {
        assertThat(receipt(Samples.penalty().context(resolved -> resolved.setMatterNamed(true))))
                .isEqualTo("receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00, [MATTER_NOT_LISTED]");
    }

    @Test
    void aListedItemOrNoneAtAllIsNoFinding() {
        var listed = new EntryVersion("matters/330106-12", LocalDate.of(2025, 1, 1));

        assertThat(List.of(
                        receipt(Samples.penalty()
                                .context(resolved ->
                                        resolved.setMatterNamed(true).setMatter(listed))),
                        receipt(Samples.penalty())))
                .containsOnly("receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");
    }
}
