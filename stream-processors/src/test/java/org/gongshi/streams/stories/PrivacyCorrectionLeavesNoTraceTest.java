package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A bystander is named in the facts; the agency takes the name out. */
final class PrivacyCorrectionLeavesNoTraceTest {

    @Test
    void everyEarlierEditionIsRemovedAndTheCountGoesOn() {
        var original = Samples.penalty().facts("据丁某甲反映");
        var corrected = original.correcting(CorrectionType.CONTENT).content(with -> with.setOutcome("罚款6000元"));
        var cleaned = original.revision(3).correcting(CorrectionType.PRIVACY).facts("据反映");
        try (var fold = new FoldDriver()) {
            fold.submit(original).submit(corrected).submit(cleaned);

            var id = original.decisionId();
            var editions = fold.publicEditions();
            assertThat(editions).containsOnlyKeys(id + "/1", id + "/2", id + "/3");
            assertThat(editions).containsEntry(id + "/1", null);
            assertThat(editions).containsEntry(id + "/2", null);
            assertThat(editions.at(id + "/3").getDecision().getFacts()).hasValue("据反映");
            assertThat(fold.publicDecisions().at(id).getEdition()).isEqualTo(3);
        }
    }

    @Test
    void oneThatComesLateStillRemovesWhatStoodBeforeTheLatestEdition() {
        var original = Samples.penalty().facts("据丁某甲反映");
        var latest = original.revision(3).facts("略");
        var cleaned = original.revision(2).correcting(CorrectionType.PRIVACY).facts("据反映");
        try (var fold = new FoldDriver()) {
            fold.submit(original).submit(latest).submit(cleaned);

            var id = original.decisionId();
            var editions = fold.publicEditions();
            assertThat(editions).containsEntry(id + "/1", null);
            assertThat(editions.at(id + "/2").getDecision().getFacts()).hasValue("略");
            assertThat(fold.publicDecisions().at(id).getEdition()).isEqualTo(2);
        }
    }
}
