package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The fine was mistyped; a week later the agency corrects it. */
final class CorrectionTakesThePlaceTest {

    @Test
    void theCorrectionIsASecondEditionAndTheOriginalsReceiptSaysSo() {
        var original = Samples.penalty().receivedAt("2026-03-06T10:00");
        var correction = original.correcting(CorrectionType.CONTENT)
                .content(with -> with.setOutcome("罚款6000元"))
                .receivedAt("2026-03-13T10:00");
        try (var fold = new FoldDriver()) {
            fold.submit(original).submit(correction);

            var shown = fold.publicDecisions().at(original.decisionId());
            assertThat(shown.getOutcome()).isEqualTo("罚款6000元");
            assertThat(shown.getPublishedAt()).isEqualTo(SampleDecision.at("2026-03-06T10:00"));
            assertThat(shown.getUpdatedAt()).isEqualTo(SampleDecision.at("2026-03-13T10:00"));
            var editions = fold.publicEditions();
            assertThat(editions.at(original.decisionId() + "/1").getCause()).isEqualTo("PUBLISHED");
            assertThat(editions.at(original.decisionId() + "/2").getCause()).isEqualTo("CORRECTED");
            var corrected = fold.receipts().at(Samples.AGENCY + "/" + original.receiptId());
            assertThat(corrected.getState()).isEqualTo(ReceiptState.CORRECTED);
            assertThat(corrected.getSteps()).extracting(ReceiptStep::getCode).containsExactly("PUBLISHED", "CORRECTED");
        }
    }

    @Test
    void aCorrectionThatComesFirstStandsAndItsOriginalNeverShows() {
        var original = Samples.penalty().receivedAt("2026-03-13T10:00");
        var correction = original.correcting(CorrectionType.CONTENT)
                .content(with -> with.setOutcome("罚款6000元"))
                .receivedAt("2026-03-06T10:00");
        try (var fold = new FoldDriver()) {
            fold.submit(correction).submit(original);

            assertThat(fold.publicDecisions().at(original.decisionId()).getOutcome())
                    .isEqualTo("罚款6000元");
            assertThat(fold.publicEditions()).containsOnlyKeys(original.decisionId() + "/1");
        }
    }
}
