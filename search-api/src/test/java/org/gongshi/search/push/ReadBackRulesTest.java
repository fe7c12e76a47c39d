package org.gongshi.search.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.DeliveryState;
import org.junit.jupiter.api.Test;

class ReadBackRulesTest {
    private static final Instant ASKED = Instant.parse("2026-03-05T01:00:00Z");

    private static Told told(int edition, CreditAction action, DeliveryState state) {
        return new Told("11330106MB0000001G", edition, action, state, ASKED.minusSeconds(1));
    }

    @Test
    void whatAReceiverHoldsIsComparedWithWhatItTook() {
        var compared = ReadBackRules.compare(
                Map.of("same", 2, "old", 1, "back", 1, "alien", 1, "newer", 3),
                Map.of(
                        "same", told(2, CreditAction.PUBLISH, DeliveryState.ACCEPTED),
                        "old", told(2, CreditAction.PUBLISH, DeliveryState.ACCEPTED),
                        "back", told(2, CreditAction.WITHDRAW, DeliveryState.SENT),
                        "newer", told(2, CreditAction.PUBLISH, DeliveryState.APPLIED),
                        "gone", told(2, CreditAction.WITHDRAW, DeliveryState.ACCEPTED),
                        "lost", told(1, CreditAction.PUBLISH, DeliveryState.APPLIED)),
                ASKED);

        assertThat(compared.differences())
                .containsOnly(
                        Map.entry("old", Difference.STALE),
                        Map.entry("back", Difference.STILL_HELD),
                        Map.entry("alien", Difference.NEVER_SENT),
                        Map.entry("lost", Difference.MISSING));
        assertThat(compared.applied()).containsOnlyKeys("same", "gone");
    }

    @Test
    void whatIsNotSettledProvesNothing() {
        var later =
                new Told("11330106MB0000001G", 1, CreditAction.PUBLISH, DeliveryState.ACCEPTED, ASKED.plusMillis(1));
        var compared = ReadBackRules.compare(
                Map.of("on its way back", 1),
                Map.of(
                        "later", later,
                        "on its way", told(1, CreditAction.PUBLISH, DeliveryState.ROUTED),
                        "sent back", told(1, CreditAction.PUBLISH, DeliveryState.REJECTED),
                        "on its way back", told(2, CreditAction.WITHDRAW, DeliveryState.ROUTED)),
                ASKED);

        assertThat(compared.differences()).isEmpty();
        assertThat(compared.applied()).isEmpty();
    }

    @Test
    void whatWasSeenToBeAppliedIsNotSaidAgain() {
        var compared = ReadBackRules.compare(
                Map.of("same", 2), Map.of("same", told(2, CreditAction.PUBLISH, DeliveryState.APPLIED)), ASKED);

        assertThat(compared.differences()).isEmpty();
        assertThat(compared.applied()).isEmpty();
    }
}
