package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReceiptState;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A re-sent batch delivers revision 3 before revision 2. */
final class NumberedRevisionsOutOfOrderTest {

    @Test
    void theHighestRevisionStandsAndALowerOneChangesNothingPublic() {
        var original = Samples.penalty();
        var third = original.revision(3).content(with -> with.setOutcome("罚款3000元"));
        var second = original.revision(2).content(with -> with.setOutcome("罚款4000元"));
        try (var fold = new FoldDriver()) {
            fold.submit(original).submit(third);
            assertThat(fold.publicDecisions().at(original.decisionId()).getOutcome())
                    .isEqualTo("罚款3000元");
            assertThat(fold.publicEditions())
                    .containsOnlyKeys(original.decisionId() + "/1", original.decisionId() + "/2");
            fold.receipts();

            fold.submit(second);

            assertThat(fold.publicDecisions()).isEmpty();
            assertThat(fold.publicEditions()).isEmpty();
            var superseded = fold.receipts().at(Samples.AGENCY + "/" + second.receiptId());
            assertThat(superseded.getState()).isEqualTo(ReceiptState.CORRECTED);
            assertThat(superseded.getSteps().getFirst().getCode()).isEqualTo("SUPERSEDED");
        }
    }
}
