package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A bug broke a case; it was mended, and the operators put the record back that had broken it. */
final class BrokenCaseIsMendedTest {
    private static final SampleDecision DECISION = Samples.penalty();

    private static SpecificRecord breaking(SampleDecision decision) {
        var event = decision.event();
        var noDecision = Samples.RECORDS.encode(new DayBegan(LocalDate.of(2026, 3, 5)));
        return DecisionSubmitted.newBuilder(event)
                .setSealed(ByteBuffer.wrap(Samples.SECRET.seal().close(event.getDecisionId(), noDecision)))
                .build();
    }

    @Test
    void laterEventsAreFoldedAgainAndWhatWasSaidOfItBeforeStillHolds() {
        var correction = DECISION.correcting(CorrectionType.CONTENT).receivedAt("2026-03-09T10:00");
        try (var story = new Story()) {
            story.submit(DECISION);
            story.told();
            story.happens(breaking(correction));
            assertThat(story.told()).containsExactly("letter BROKEN");
            story.submit(SampleOutcome.ofDocument(DECISION, OutcomeType.FULFILLED));
            assertThat(story.told()).containsExactly("letter WAITING");

            story.redelivered(correction.event());
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/2: CORRECTED 2026-03-09T10:00",
                            "receipt #1 1: CORRECTED CORRECTED 2026-03-09T10:00",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-03-09T10:00");

            story.submit(SampleOutcome.ofDocument(DECISION, OutcomeType.FULFILLED));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, FULFILLED null",
                            "edition #1/3: FULFILMENT 2026-04-21T10:00",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-04-21T10:00");
        }
    }

    @Test
    void putBackBeforeItIsMendedItBreaksTheCaseAgain() {
        try (var story = new Story()) {
            story.happens(breaking(DECISION)).redelivered(breaking(DECISION)).submit(DECISION);

            assertThat(story.told()).containsExactly("letter BROKEN", "letter BROKEN", "letter WAITING");
        }
    }
}
