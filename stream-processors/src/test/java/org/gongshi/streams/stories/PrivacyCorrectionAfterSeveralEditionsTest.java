package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A witness is named in the facts. Corrected and fulfilled since, the decision has three editions that name him. */
final class PrivacyCorrectionAfterSeveralEditionsTest {

    @Test
    void noEditionButTheLastIsLeft() {
        var original = Samples.penalty().facts("据丁某甲反映");
        try (var story = new Story()) {
            story.submit(original)
                    .submit(original.correcting(CorrectionType.CONTENT)
                            .content(with -> with.setOutcome("罚款6000元"))
                            .receivedAt("2026-03-13T10:00"))
                    .submit(SampleOutcome.ofDocument(original, OutcomeType.FULFILLED));
            assertThat(story.told()).contains("edition #1/3: FULFILMENT 2026-04-21T10:00");

            story.submit(original.revision(3)
                    .correcting(CorrectionType.PRIVACY)
                    .facts("据反映")
                    .receivedAt("2026-05-06T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, FULFILLED null",
                            "edition #1/1: gone",
                            "edition #1/2: gone",
                            "edition #1/3: gone",
                            "edition #1/4: CORRECTED 2026-05-06T10:00",
                            "receipt #1 2: CORRECTED CORRECTED 2026-05-06T10:00",
                            "receipt #1 3: PUBLISHED PUBLISHED 2026-05-06T10:00");
        }
    }
}
