package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.identity.CreditCode;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The penalty was entered for a company of nearly the same name. */
final class WrongPartyCorrectedTest {

    @Test
    void theDecisionKeepsItsIdentityUnderTheRightParty() {
        var wrong = Samples.penalty();
        var right = wrong.correctingParty(wrong.decisionId())
                .subject(party -> party.setName("示例市晨辰餐饮有限公司")
                        .setCreditCode(CreditCode.withCheckCharacter("91330106MA0000003")
                                .value()))
                .content(with -> with.setTitle("示例市晨辰餐饮有限公司未取得经营许可案"));
        try (var fold = new FoldDriver()) {
            fold.submit(wrong).submit(right);

            var shown = fold.publicDecisions();
            assertThat(shown).containsOnlyKeys(wrong.decisionId());
            assertThat(shown.at(wrong.decisionId()).getSubject().getName()).isEqualTo("示例市晨辰餐饮有限公司");
            assertThat(shown.at(wrong.decisionId()).toString()).doesNotContain("晨星");
        }
    }

    @Test
    void editionsGoOnCountingWhereTheDocumentNumberWasWrongToo() {
        var wrong = Samples.penalty();
        var right = wrong.correctingParty(wrong.decisionId()).content(with -> with.setDocumentNumber("示交罚〔2026〕13号"));
        try (var fold = new FoldDriver()) {
            fold.submit(wrong).submit(right);

            assertThat(fold.publicDecisions().at(wrong.decisionId()).getEdition())
                    .isEqualTo(2);
        }
    }
}
