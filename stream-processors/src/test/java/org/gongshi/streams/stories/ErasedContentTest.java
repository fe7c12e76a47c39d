package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The key of a case was destroyed; the log is replayed. */
final class ErasedContentTest {

    @Test
    void theFoldGoesOnWithoutTheContent() {
        var sealed = Samples.penalty().event();
        var erased =
                DecisionSubmitted.newBuilder(sealed).setSealKey("destroyed").build();
        try (var fold = new FoldDriver()) {
            fold.append(erased);

            assertThat(fold.publicDecisions()).isEmpty();
            var receipt = fold.receipts().values().iterator().next();
            assertThat(receipt.getState()).isEqualTo(ReceiptState.WITHHELD);
            assertThat(receipt.getSteps().getLast().getCode()).isEqualTo("CONTENT_ERASED");
            assertThat(fold.deadLetters()).isEmpty();
        }
    }
}
