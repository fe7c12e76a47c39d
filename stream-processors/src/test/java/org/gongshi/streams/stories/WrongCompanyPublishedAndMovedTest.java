package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The clerk picked a company of nearly the same name; five days later the decision is moved to the right one. */
final class WrongCompanyPublishedAndMovedTest {
    private static final SampleDecision WRONG = Samples.penalty();
    private static final SampleDecision BY_RIGHT_PARTY = WRONG.content(with -> with.setTitle("示例市晨辰餐饮有限公司未取得经营许可案"))
            .subject(party -> party.setName("示例市晨辰餐饮有限公司")
                    .setCreditCode(
                            CreditCode.withCheckCharacter("91330106MA0000003").value()));
    private static final SampleDecision RIGHT =
            BY_RIGHT_PARTY.correctingParty(WRONG.decisionId()).receivedAt("2026-03-11T10:00");

    @Test
    void itIsTheSameDecisionAndNoEditionNamesTheWrongCompany() {
        try (var story = new Story()) {
            story.submit(WRONG);
            story.told();

            story.submit(RIGHT);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/1: gone",
                            "edition #1/2: CORRECTED 2026-03-11T10:00",
                            "receipt #1 1: CORRECTED CORRECTED 2026-03-11T10:00",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-03-11T10:00");
        }
    }

    @Test
    void submittedOnceMoreForTheRightCompanyItIsTheDecisionThatIsThere() {
        try (var story = new Story()) {
            story.submit(WRONG).submit(RIGHT);
            story.told();

            story.submit(BY_RIGHT_PARTY.receivedAt("2026-03-12T10:00"));
            assertThat(story.told()).containsExactly("receipt #2 1: REFUSED CONFLICT 2026-03-12T10:00");
        }
    }

    @Test
    void aWithdrawalForTheRightCompanyMeansIt() {
        try (var story = new Story()) {
            story.submit(WRONG).submit(RIGHT);
            story.told();

            story.submit(SampleWithdrawal.ofParty(BY_RIGHT_PARTY, WithdrawalReason.VOID));
            assertThat(story.told())
                    .contains(
                            "tombstone #1: VOID 2026-03-20, published 2026-03-06T10:00",
                            "receipt #1 2: WITHDRAWN WITHDRAWN_VOID 2026-03-23T10:00");
        }
    }
}
