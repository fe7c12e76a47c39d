package org.gongshi.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.local.replay.SampleValues.ID;
import static org.gongshi.local.replay.SampleValues.deadline;
import static org.gongshi.local.replay.SampleValues.decision;
import static org.gongshi.local.replay.SampleValues.receipt;
import static org.gongshi.local.replay.SampleValues.tombstone;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.WithdrawalReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
    private static Change only(@Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        var changes = Differences.decision(ID, now, then);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    @Test
    void whatWasNotPublicAndWouldBeIsNewlyPublic() {
        assertThat(only(null, decision().build())).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.NEWLY_PUBLIC);
            assertThat(change.documentNumber()).isEqualTo("示市监罚〔2026〕1号");
            assertThat(change.now()).isEqualTo("nothing");
            assertThat(change.then()).isEqualTo("public, edition 1, due 2026-04-02");
        });
        assertThat(only(tombstone().build(), decision().build()).kind()).isEqualTo(ChangeKind.NEWLY_PUBLIC);
    }

    @Test
    void whatIsPublicAndWouldNotBeIsNoLongerPublic() {
        assertThat(only(decision().build(), null).kind()).isEqualTo(ChangeKind.NO_LONGER_PUBLIC);
    }

    @Test
    void aTombstoneThatComesGoesOrChangesIsSaidToBeOne() {
        assertThat(only(decision().build(), tombstone().build()).then()).isEqualTo("tombstone, REVOKED");
        assertThat(only(tombstone().build(), null).kind()).isEqualTo(ChangeKind.TOMBSTONE);
        assertThat(only(null, tombstone().build()).documentNumber()).isNull();
        assertThat(only(
                                tombstone().build(),
                                tombstone().setReason(WithdrawalReason.MISTAKE).build())
                        .fields())
                .containsExactly("reason");
    }

    @Test
    void textsAreNamedByTheirFieldAndNeverShown() {
        var change = only(decision().build(), decision().setOutcome("罚款6000元").build());

        assertThat(change.kind()).isEqualTo(ChangeKind.TEXT);
        assertThat(change.fields()).containsExactly("outcome");
        assertThat(change.toString()).doesNotContain("罚款");
    }

    @Test
    void anotherDeadlineIsToldApartFromAnotherText() {
        var then = decision()
                .setOutcome("罚款6000元")
                .setDeadline(deadline("2026-03-16"))
                .setOnTime(false)
                .build();

        assertThat(Differences.decision(ID, decision().build(), then))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.TEXT, ChangeKind.DEADLINE);
        assertThat(Differences.decision(ID, decision().build(), then).getLast().fields())
                .containsExactly("deadline", "onTime");
    }

    @Test
    void anotherVersionOfTheRulesIsNoChangeByItself() {
        assertThat(Differences.decision(
                        ID,
                        decision().build(),
                        decision().setDisclosure("2026-01-01+ab").build()))
                .isEmpty();
        assertThat(Differences.receipt(
                        "k", receipt().build(), receipt().setRules("two").build()))
                .isEmpty();
    }

    @Test
    void aReceiptSaysHowItStandsAndWouldStand() {
        var changes = Differences.receipt(
                "k", receipt().build(), receipt().setState(ReceiptState.HELD).build());

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.RECEIPT);
            assertThat(change.receiptId()).isEqualTo("R1");
            assertThat(change.decisionId()).isEqualTo(ID);
            assertThat(change.now()).isEqualTo("PUBLISHED, due 2026-04-02");
            assertThat(change.then()).isEqualTo("HELD, due 2026-04-02");
        });
        assertThat(Differences.receipt("k", receipt().build(), null))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.RECEIPT);
    }

    @Test
    void anotherChainIsAFindingOfItsOwn() {
        var changes = Differences.receipt(
                "k",
                receipt().setChain("aa").build(),
                receipt().setChain("bb").setState(ReceiptState.HELD).build());

        assertThat(changes).extracting(Change::kind).containsExactly(ChangeKind.CHAIN, ChangeKind.RECEIPT);
    }
}
