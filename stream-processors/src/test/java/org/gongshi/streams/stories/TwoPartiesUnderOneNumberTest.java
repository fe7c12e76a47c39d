package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** One document, two companies: two decisions that do not touch each other. */
final class TwoPartiesUnderOneNumberTest {

    @Test
    void eachPartyHasADecisionAReceiptAndRevisionsOfItsOwn() {
        var first = Samples.penalty();
        var second = first.subject(party -> party.setName("示例市启明运输有限公司")
                .setCreditCode(
                        CreditCode.withCheckCharacter("91330106MA0000002").value()));
        try (var fold = new FoldDriver()) {
            fold.submit(first).submit(second).submit(second.correcting(CorrectionType.CONTENT));

            var shown = fold.publicDecisions();
            assertThat(shown).containsOnlyKeys(first.decisionId(), second.decisionId());
            assertThat(shown.at(first.decisionId()).getEdition()).isEqualTo(1);
            assertThat(shown.at(second.decisionId()).getEdition()).isEqualTo(2);
            assertThat(shown.at(second.decisionId()).getSubject().getName()).isEqualTo("示例市启明运输有限公司");
            assertThat(fold.receipts()).hasSize(3);
        }
    }
}
