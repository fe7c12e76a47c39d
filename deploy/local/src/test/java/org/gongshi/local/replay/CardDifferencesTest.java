package org.gongshi.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.local.replay.Change.Turn;
import org.gongshi.schemas.BundledCatalogue;
import org.gongshi.schemas.ExchangeRecords;
import org.junit.jupiter.api.Test;

final class CardDifferencesTest {
    private static final ExchangeRecords RECORDS = new ExchangeRecords(new BundledCatalogue());
    private static final String KEY = "11330106MB0000001G/示案〔2026〕1号";

    private static Verdict.Builder publication(VerdictState state) {
        return Verdict.newBuilder()
                .setName(VerdictName.PUBLICATION)
                .setState(state)
                .setDecisionId("d1")
                .setDueOn(LocalDate.of(2026, 4, 2))
                .setRule("publication.twenty-days")
                .setSource("国办发〔2018〕118号");
    }

    /** As it is read from the topic. */
    private static ComplianceCard card(Verdict.Builder... verdicts) {
        return (ComplianceCard) RECORDS.decode(RECORDS.encode(ComplianceCard.newBuilder()
                .setAgency(new PublicAgency("11330106MB0000001G", "示例局", "330106", "transport"))
                .setCase$("示案〔2026〕1号")
                .setBookedOn(LocalDate.of(2026, 3, 5))
                .setKind(DecisionKind.PENALTY)
                .setVerdicts(Stream.of(verdicts).map(Verdict.Builder::build).toList())
                .build()));
    }

    @Test
    void aVerdictThatTurnsIsNamedAndCounted() {
        var changes =
                CardDifferences.card(KEY, card(publication(VerdictState.MET)), card(publication(VerdictState.MISSED)));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.CARD);
            assertThat(change.decisionId()).isEqualTo(KEY);
            assertThat(change.fields()).containsExactly("PUBLICATION");
            assertThat(change.verdicts()).containsExactly(new Turn("PUBLICATION", "MET", "MISSED"));
        });
        var tally = new Tally();
        changes.forEach(tally::add);
        changes.forEach(tally::add);
        assertThat(tally.verdicts()).containsEntry("PUBLICATION MET → MISSED", 2);
    }

    @Test
    void anotherDayIsAChangeOfTheCardThatTurnsNoVerdict() {
        var then = publication(VerdictState.MET).setDueOn(LocalDate.of(2026, 4, 1));

        assertThat(CardDifferences.card(KEY, card(publication(VerdictState.MET)), card(then)))
                .singleElement()
                .satisfies(change -> assertThat(change.verdicts()).isEmpty());
    }

    /** It was public at some moment on both sides; only how long it took differs. */
    @Test
    void aDecisionInsideIsComparedFieldByField() {
        var now = ComplianceCard.newBuilder(card())
                .setDecisions(List.of(decision(3)))
                .build();
        var then = ComplianceCard.newBuilder(card())
                .setDecisions(List.of(decision(4)))
                .build();

        assertThat(CardDifferences.card(KEY, now, then))
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).containsExactly("decisions"));
        assertThat(CardDifferences.card(
                        KEY,
                        now,
                        ComplianceCard.newBuilder(card())
                                .setDecisions(List.of(decision(3)))
                                .build()))
                .isEmpty();
    }

    private static CardDecision decision(int days) {
        var received = Instant.parse("2026-03-06T02:00:00Z");
        return CardDecision.newBuilder()
                .setDecisionId("d1")
                .setDocumentNumber("示|2026|1")
                .setKind(DecisionKind.PENALTY)
                .setDecidedOn(LocalDate.of(2026, 3, 5))
                .setState(ReceiptState.PUBLISHED)
                .setFirstReceivedAt(received)
                .setDays(days)
                .setPublishedAt(received)
                .build();
    }

    @Test
    void anotherRuleThatComesToTheSameIsNoChange() {
        var then = publication(VerdictState.MET).setRule("publication.nineteen-days");

        assertThat(CardDifferences.card(KEY, card(publication(VerdictState.MET)), card(then)))
                .isEmpty();
    }

    @Test
    void aCardThatWouldBeGoneTakesItsVerdictsAlong() {
        assertThat(CardDifferences.card(KEY, card(publication(VerdictState.OPEN)), null))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.then()).isEqualTo("nothing");
                    assertThat(change.verdicts()).containsExactly(new Turn("PUBLICATION", "OPEN", Turn.NONE));
                });
    }
}
