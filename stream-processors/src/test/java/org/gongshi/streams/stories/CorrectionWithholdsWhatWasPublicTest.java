package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Published as a company, then found to be a person; or found to touch a trade secret. */
final class CorrectionWithholdsWhatWasPublicTest {

    @Test
    void aPartyThatTurnsOutToBeAPersonOfUnknownAgeIsTakenDown() {
        var published = Samples.penalty();
        var person = published
                .correctingParty(published.decisionId())
                .by(SubjectType.NATURAL_PERSON)
                .minorOrUnknownAge()
                .subject(party -> party.setName("贾大年").setCreditCode(null));
        assertTakenDown(published, person, "MINOR");
    }

    @Test
    void aDecisionThatTheAgencyWithholdsAfterwardsIsTakenDown() {
        var published = Samples.penalty();
        assertTakenDown(
                published,
                published.correcting(CorrectionType.CONTENT).withheld(WithholdReason.TRADE_SECRET),
                "TRADE_SECRET");
    }

    @Test
    void aDecisionWithheldAtFirstIsPublishedByACorrection() {
        var withheld = Samples.penalty().withheld(WithholdReason.SECURITY);
        var released = Samples.penalty().correcting(CorrectionType.CONTENT);
        try (var fold = new FoldDriver()) {
            fold.submit(withheld).submit(released);

            assertThat(fold.publicDecisions().at(released.decisionId()).getEdition())
                    .isEqualTo(1);
            assertThat(fold.publicEditions().at(released.decisionId() + "/1").getCause())
                    .isEqualTo("PUBLISHED");
        }
    }

    private static void assertTakenDown(SampleDecision published, SampleDecision withheld, String code) {
        try (var fold = new FoldDriver()) {
            fold.submit(published).submit(withheld);

            var id = published.decisionId();
            assertThat(fold.publicDecisions()).containsOnlyKeys(id).containsEntry(id, null);
            assertThat(fold.publicEditions()).containsOnlyKeys(id + "/1").containsEntry(id + "/1", null);
            var receipt = fold.receipts().at(Samples.AGENCY + "/" + withheld.receiptId());
            assertThat(receipt.getState()).isEqualTo(ReceiptState.WITHHELD);
            assertThat(receipt.getSteps().getLast().getCode()).isEqualTo(code);
        }
    }
}
