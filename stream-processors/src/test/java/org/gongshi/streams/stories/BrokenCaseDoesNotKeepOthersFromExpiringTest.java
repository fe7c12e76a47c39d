package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Two penalties end on the same day; one of the two cases is broken. */
final class BrokenCaseDoesNotKeepOthersFromExpiringTest {
    private static final SampleDecision BROKEN = Samples.penalty()
            .sector("market-regulation")
            .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));
    private static final SampleDecision OTHER = BROKEN.content(with -> with.setDocumentNumber("示交罚〔2026〕13号"));

    private static SpecificRecord breaking(SampleDecision decision) {
        var event = decision.event();
        var noDecision = Samples.RECORDS.encode(new DayBegan(LocalDate.of(2026, 3, 5)));
        return DecisionSubmitted.newBuilder(event)
                .setSealed(ByteBuffer.wrap(Samples.SECRET.seal().close(event.getDecisionId(), noDecision)))
                .build();
    }

    @Test
    void theOtherExpiresOnItsDayAndTheBrokenOneOnceItIsMended() {
        try (var story = new Story()) {
            story.submit(BROKEN).submit(OTHER).happens(breaking(BROKEN.correcting(CorrectionType.CONTENT)));
            assertThat(story.told()).contains("letter BROKEN");

            story.dayBegins("2026-06-07");
            assertThat(story.told())
                    .containsExactly("gone #2", "edition #2/1: gone", "receipt #2 1: EXPIRED EXPIRED 2026-06-07T00:00");

            story.redelivered(BROKEN.event());
            assertThat(story.told()).isEmpty();
            story.dayBegins("2026-06-08");
            assertThat(story.told())
                    .containsExactly("gone #1", "edition #1/1: gone", "receipt #1 1: EXPIRED EXPIRED 2026-06-07T00:00");
        }
    }
}
