package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A clerk presses the button twice, the second time a week later. */
final class SameContentTwiceTest {

    @Test
    void theSecondDeliveryChangesNothingAndTheReceiptKeepsTheFirst() {
        var first = Samples.penalty().receivedAt("2026-03-06T10:00").event();
        try (var fold = new FoldDriver()) {
            fold.append(first);
            var receipt = fold.receipts().values().iterator().next();
            assertThat(receipt.getEventId()).isEqualTo(first.getHeader().getEventId());
            assertThat(receipt.getReceivedAt()).isEqualTo(SampleDecision.at("2026-03-06T10:00"));
            fold.publicDecisions();
            fold.publicEditions();

            fold.submit(Samples.penalty().receivedAt("2026-03-13T10:00"));

            assertThat(fold.hasWrittenNothing()).isTrue();
        }
    }
}
