package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Somebody changes an event of a case in the log: from there on a replay comes to other values. */
final class ChainShowsTamperingTest {
    private static final String CASE = "示交案〔2026〕3号";

    /** @param document of the second event, which is what gets changed */
    private static List<String> chain(String document) {
        try (var fold = new FoldDriver()) {
            fold.submit(SampleRecord.of(CASE, CaseStage.FILING))
                    .submit(SampleRecord.of(CASE, CaseStage.INVESTIGATION).documents(document))
                    .submit(SampleReview.ofCase(CASE, 1, ReviewOutcome.APPROVED))
                    .submit(Samples.penalty().ofCase(CASE))
                    .submit(SampleOutcome.ofCase(CASE, OutcomeType.FULFILLED));
            return fold.receipts().values().stream()
                    .map(receipt -> receipt.getChain().orElseThrow())
                    .toList();
        }
    }

    @Test
    void eachEventHasAValueOfItsOwn() {
        assertThat(chain("现场笔录")).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theSameLogGivesTheSameValues() {
        assertThat(chain("现场笔录")).isEqualTo(chain("现场笔录"));
    }

    @Test
    void aChangedEventChangesItsOwnValueAndAllLaterOnes() {
        var kept = chain("现场笔录");
        var changed = chain("询问笔录");

        assertThat(changed.getFirst()).isEqualTo(kept.getFirst());
        assertThat(changed.subList(1, 5)).doesNotContainAnyElementsOf(kept);
    }
}
