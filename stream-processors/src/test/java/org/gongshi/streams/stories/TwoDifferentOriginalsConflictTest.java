package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Two offices of one agency submit the same decision with different amounts, neither as a correction. */
final class TwoDifferentOriginalsConflictTest {

    @Test
    void theFirstStandsAndTheSecondIsRefused() {
        var first = Samples.penalty();
        var second = first.content(with -> with.setOutcome("罚款8000元"));
        try (var fold = new FoldDriver()) {
            fold.submit(first);
            fold.receipts();

            fold.submit(second);

            assertThat(fold.publicDecisions().at(first.decisionId()).getOutcome())
                    .isEqualTo("罚款5000元");
            var receipts = fold.receipts();
            assertThat(receipts).containsOnlyKeys(Samples.AGENCY + "/" + second.receiptId());
            var refused = receipts.at(Samples.AGENCY + "/" + second.receiptId());
            assertThat(refused.getState()).isEqualTo(ReceiptState.REFUSED);
            assertThat(refused.getSteps().getFirst().getCode()).isEqualTo("CONFLICT");
        }
    }

    @Test
    void theRefusedContentMayComeBackAsACorrection() {
        var first = Samples.penalty();
        var second = first.content(with -> with.setOutcome("罚款8000元"));
        try (var fold = new FoldDriver()) {
            fold.submit(first).submit(second).submit(second.correcting(CorrectionType.CONTENT));

            assertThat(fold.publicDecisions().at(first.decisionId()).getOutcome())
                    .isEqualTo("罚款8000元");
        }
    }
}
