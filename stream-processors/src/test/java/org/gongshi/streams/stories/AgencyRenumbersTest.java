package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A number was given twice; a week later the agency gives the decision another one. */
final class AgencyRenumbersTest {
    private static final SampleDecision OLD = Samples.penalty();
    private static final SampleDecision NEW = OLD.renumbered("示交罚〔2026〕112号").receivedAt("2026-03-13T10:00");
    /** As a submission knows it that names the new number and the party. */
    private static final SampleDecision BY_NEW_NUMBER = OLD.content(with -> with.setDocumentNumber("示交罚〔2026〕112号"));

    @Test
    void theDecisionKeepsItsIdAndTheOldNumbersReceiptSaysThatItWasCorrected() {
        try (var story = new Story()) {
            story.submit(OLD);
            story.told();

            story.submit(NEW);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/2: CORRECTED 2026-03-13T10:00",
                            "receipt #1 1: CORRECTED CORRECTED 2026-03-13T10:00",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-03-13T10:00");
        }
    }

    @Test
    void theOriginalThatComesAfterItsNewNumberNeverShows() {
        try (var story = new Story()) {
            story.submit(NEW);
            assertThat(story.told()).contains("edition #1/1: PUBLISHED 2026-03-13T10:00");

            story.submit(OLD.receivedAt("2026-03-16T10:00"));
            assertThat(story.told()).containsExactly("receipt #1 1: CORRECTED SUPERSEDED 2026-03-16T10:00");
        }
    }

    private static List<String> withdrawn(SampleWithdrawal withdrawal) {
        try (var story = new Story()) {
            story.submit(OLD).submit(NEW);
            story.told();
            return story.submit(withdrawal).told();
        }
    }

    private static List<String> takenDown() {
        return List.of(
                "tombstone #1: REVOKED 2026-03-20, published 2026-03-06T10:00",
                "edition #1/1: gone",
                "edition #1/2: gone",
                "receipt WITHDRAWAL 0: RECORDED RECORDED 2026-03-23T10:00",
                "receipt #1 2: WITHDRAWN WITHDRAWN_REVOKED 2026-03-23T10:00");
    }

    @Test
    void aWithdrawalByTheOldNumberTakesItDown() {
        assertThat(withdrawn(SampleWithdrawal.of(OLD, WithdrawalReason.REVOKED)))
                .containsExactlyElementsOf(takenDown());
    }

    @Test
    void aWithdrawalByTheNewNumberDoesToo() {
        assertThat(withdrawn(SampleWithdrawal.of(BY_NEW_NUMBER, WithdrawalReason.REVOKED)))
                .containsExactlyElementsOf(takenDown());
    }

    @Test
    void aWithdrawalByTheNewNumberAndItsPartyDoesToo() {
        assertThat(withdrawn(SampleWithdrawal.ofParty(BY_NEW_NUMBER, WithdrawalReason.REVOKED)))
                .containsExactlyElementsOf(takenDown());
    }

    @Test
    void anotherPartyOfTheOldNumberIsNotMovedAlong() {
        var other = OLD.subject(party -> party.setName("示例市启明运输有限公司")
                .setCreditCode(
                        CreditCode.withCheckCharacter("91330106MA0000002").value()));
        try (var story = new Story()) {
            story.submit(OLD).submit(other).submit(NEW);
            story.told();

            story.submit(SampleWithdrawal.of(BY_NEW_NUMBER, WithdrawalReason.REVOKED));
            assertThat(story.told()).noneMatch(line -> line.contains("#2"));
        }
    }
}
