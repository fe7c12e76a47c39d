package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.Ledger;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Manifests of a day, answers to a supervisor, objections to a verdict: sent twice by a program that doubts its network. */
final class SaidOnceIsRecordedOnceTest {

    @ParameterizedTest
    @EnumSource(SampleLedger.Kind.class)
    void theSameContentAgainHasNoSecondReceipt(SampleLedger.Kind kind) {
        try (var story = new Story()) {
            story.happens(SampleLedger.event(kind, 1, "2026-03-06T18:00"));
            assertThat(story.told()).containsExactly("receipt " + kind + " 0: RECORDED RECORDED 2026-03-06T18:00");

            story.happens(SampleLedger.event(kind, 1, "2026-03-06T18:05"));
            assertThat(story.told()).isEmpty();

            story.happens(SampleLedger.event(kind, 2, "2026-03-07T09:00"));
            assertThat(story.told()).containsExactly("receipt " + kind + " 0: RECORDED RECORDED 2026-03-07T09:00");
        }
    }

    @Test
    void theLastManifestOfADayHolds() {
        try (var story = new Story()) {
            story.happens(SampleLedger.event(SampleLedger.Kind.MANIFEST, 1, "2026-03-06T18:00"))
                    .happens(SampleLedger.event(SampleLedger.Kind.MANIFEST, 0, "2026-03-07T09:00"));

            var kept = (Ledger) story.stored("ledgers", Samples.AGENCY + "/manifests/" + SampleLedger.DAY);
            assertThat(kept.getDecisions()).containsExactly(new KindCount(DecisionKind.PENALTY, 0L));
            assertThat(kept.getReceipts()).hasSize(2);
        }
    }
}
