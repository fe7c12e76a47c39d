package org.gongshi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.streams.Samples;
import org.gongshi.streams.disclosure.WithheldCode;
import org.gongshi.streams.fold.Emission.CardStated;
import org.gongshi.streams.fold.Emission.DecisionPublished;
import org.gongshi.streams.fold.Emission.DecisionRemoved;
import org.gongshi.streams.fold.Emission.DeliveryStated;
import org.gongshi.streams.fold.Emission.EditionPublished;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Emission.ReceiptWritten;
import org.junit.jupiter.api.Test;

final class FoldRulesTest {
    private static Parts after(CaseEvent... events) {
        return Arrays.stream(events)
                .reduce(
                        Parts.NONE,
                        (parts, event) -> Samples.RULES.fold(parts, event).parts(),
                        (left, right) -> right);
    }

    @Test
    void aFirstSubmissionIsPublishedWithItsEditionAndItsReceipt() {
        var outcome = Samples.RULES.fold(Parts.NONE, Samples.penalty().opened());

        assertThat(outcome.emissions())
                .hasExactlyElementsOfTypes(
                        DecisionPublished.class,
                        EditionPublished.class,
                        ReceiptWritten.class,
                        DeliveryStated.class,
                        CardStated.class);
        assertThat(outcome.emissions().get(2).key())
                .isEqualTo(Samples.AGENCY + "/" + Samples.penalty().receiptId());
    }

    @Test
    void anErasedCorrectionTakesDownWhatWasPublic() {
        var correction = Samples.penalty().correcting(CorrectionType.CONTENT);

        var outcome = Samples.RULES.fold(after(Samples.penalty().opened()), correction.erased());

        assertThat(outcome.emissions())
                .hasExactlyElementsOfTypes(
                        DecisionRemoved.class,
                        EditionRemoved.class,
                        ReceiptWritten.class,
                        ReceiptWritten.class,
                        DeliveryStated.class,
                        CardStated.class);
        assertThat(outcome.parts().views()).containsEntry(Samples.penalty().decisionId(), null);
    }

    @Test
    void ofTwoCorrectionsOfEqualRankTheLaterStands() {
        var first = Samples.penalty().correcting(CorrectionType.CONTENT).facts("甲");
        var second = Samples.penalty().correcting(CorrectionType.CONTENT).facts("乙");

        var parts = after(Samples.penalty().opened(), first.opened(), second.opened());

        var published =
                Objects.requireNonNull(parts.views().get(Samples.penalty().decisionId()));
        assertThat(published.getFacts()).hasValue("乙");
        assertThat(published.getEdition()).isEqualTo(3);
    }

    @Test
    void anOriginalIsRefusedWhereACorrectionOfItsRankStands() {
        var correction = Samples.penalty().correcting(CorrectionType.CONTENT);
        var original = Samples.penalty().revision(2).facts("甲");

        var outcome = Samples.RULES.fold(after(correction.opened()), original.opened());

        assertThat(outcome.emissions()).hasExactlyElementsOfTypes(ReceiptWritten.class, CardStated.class);
        assertThat(outcome.emissions().getFirst().toString()).contains("CONFLICT");
    }

    @Test
    void theCodesOfReceiptsAreFrozen() {
        assertThat(Arrays.toString(ReceiptCode.values()))
                .isEqualTo("[PUBLISHED, CORRECTED, SUPERSEDED, CONFLICT, RECORDED, "
                        + "WITHDRAWN_REVOKED, WITHDRAWN_CHANGED, WITHDRAWN_UNLAWFUL, WITHDRAWN_VOID, WITHDRAWN_REDO, "
                        + "WITHDRAWN_MISTAKE, WITHDRAWN_REPAIRED, WITHDRAWN_PRIVACY, WITHDRAWN_OTHER, WITHDRAWN_UNKNOWN, OUTCOME_REVOKED, "
                        + "OUTCOME_CHANGED, OUTCOME_UNLAWFUL, OUTCOME_VOID, OUTCOME_REDO, OUTCOME_REPAIRED, HELD_FOR_REVIEW, "
                        + "RELEASED_REVIEWED, RELEASED_NO_REVIEW, RELEASED_BY_SUPERVISOR, RELEASED_BEFORE_DUE, EXPIRED, "
                        + "ARCHIVED, ROUND_TAKEN]");
        assertThat(Arrays.toString(WithheldCode.values()))
                .isEqualTo("[TRADE_SECRET, PRIVACY, MINOR, SECURITY, LAW_FORBIDS, NO_SOCIAL_EFFECT, STATE_SECRET, "
                        + "REASON_UNKNOWN, NATURAL_PERSON, SUBJECT_UNKNOWN, KIND_UNKNOWN, CONTENT_ERASED, "
                        + "SUMMARY_PROCEDURE, WARNING_ONLY, NOT_PENALISED, NOT_ESTABLISHED]");
    }
}
