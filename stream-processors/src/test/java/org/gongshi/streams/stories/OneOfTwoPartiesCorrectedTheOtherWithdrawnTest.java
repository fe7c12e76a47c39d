package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Driver's employer and owner of the truck under one number: the first's fine was mistyped, the second's penalty revoked. */
final class OneOfTwoPartiesCorrectedTheOtherWithdrawnTest {

    @Test
    void eachGoesItsOwnWay() {
        var first = Samples.penalty();
        var second = first.subject(party -> party.setName("示例市启明运输有限公司")
                .setCreditCode(
                        CreditCode.withCheckCharacter("91330106MA0000002").value()));
        try (var story = new Story()) {
            story.submit(first).submit(second);
            story.told();

            story.submit(first.correcting(CorrectionType.CONTENT)
                    .content(with -> with.setOutcome("罚款6000元"))
                    .receivedAt("2026-03-13T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款6000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/2: CORRECTED 2026-03-13T10:00",
                            "receipt #1 1: CORRECTED CORRECTED 2026-03-13T10:00",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-03-13T10:00");

            story.submit(SampleWithdrawal.ofParty(second, WithdrawalReason.REVOKED));
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #2: REVOKED 2026-03-20, published 2026-03-06T10:00",
                            "edition #2/1: gone",
                            "receipt WITHDRAWAL 0: RECORDED RECORDED 2026-03-23T10:00",
                            "receipt #2 1: WITHDRAWN WITHDRAWN_REVOKED 2026-03-23T10:00");
        }
    }
}
