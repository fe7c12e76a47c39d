package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.SubjectType;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A shop registered with its owner in brackets, whose owner is all over the texts. */
final class SoleTraderKeepsItsTradeNameTest {

    @Test
    void theShopIsNamedAndItsOwnerIsNotAnywhere() {
        var decision = Samples.penalty()
                .by(SubjectType.SOLE_TRADER)
                .subject(party -> party.setName("丕业建材店（谈小舟）"))
                .content(with -> with.setTitle("丕业建材店(谈小舟)无照经营案")
                        .setFacts("丕业建材店（谈小舟）的经营者谈小舟，身份证号330106198001010011，电话138 0013 8000，"
                                + "住址：示例区向阳路5号，于2026年2月1日无照经营，货值5000.00元。")
                        .setRemark("谈小舟态度良好"));
        try (var fold = new FoldDriver()) {
            fold.submit(decision);

            var shown = fold.publicDecisions().at(decision.decisionId());
            assertThat(shown.getSubject().getName()).isEqualTo("丕业建材店");
            assertThat(shown.getTitle()).isEqualTo("丕业建材店无照经营案");
            assertThat(shown.getFacts())
                    .hasValue("丕业建材店的经营者某某，身份证号［证件号码已隐去］，电话［电话已隐去］，住址：［地址已隐去］，" + "于2026年2月1日无照经营，货值5000.00元。");
            assertThat(shown.toString()).doesNotContain("谈小舟", "330106198001010011", "向阳路");
        }
    }
}
