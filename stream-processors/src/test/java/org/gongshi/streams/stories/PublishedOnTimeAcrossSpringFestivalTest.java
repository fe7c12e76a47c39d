package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReceiptState;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Decided on the eve of the holiday of 15 to 23 February 2026, with working Saturdays on the 14th and the 28th. */
final class PublishedOnTimeAcrossSpringFestivalTest {

    @Test
    void aPenaltyOf12FebruaryIsDueOn28FebruaryAndOnTimeAtItsLastMinute() {
        var decision = Samples.penalty().decidedOn("2026-02-12").receivedAt("2026-02-28T23:59");
        try (var fold = new FoldDriver()) {
            fold.dayBegins("2026-02-12").dayBegins("2026-02-28").submit(decision);

            var shown = fold.publicDecisions();
            assertThat(shown).containsOnlyKeys(decision.decisionId());
            var decided = shown.at(decision.decisionId());
            assertThat(decided.getDeadline().getDueOn()).isEqualTo("2026-02-28");
            assertThat(decided.getDeadline().getRule()).isEqualTo("publication.permit-penalty");
            assertThat(decided.getOnTime()).isTrue();
            assertThat(decided.getEdition()).isEqualTo(1);
            assertThat(decided.getPublishedAt()).isEqualTo(SampleDecision.at("2026-02-28T23:59"));
            assertThat(fold.publicEditions()).containsOnlyKeys(decision.decisionId() + "/1");
            assertThat(fold.publicEditions()).isEmpty();
            var receipt = fold.receipts().at(Samples.AGENCY + "/" + decision.receiptId());
            assertThat(receipt.getState()).isEqualTo(ReceiptState.PUBLISHED);
            assertThat(receipt.getSteps()).hasSize(1);
            assertThat(fold.hasWrittenNothing()).isTrue();
        }
    }
}
