package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.PenaltyType;
import org.junit.jupiter.api.Test;

class PenaltyOrderTest {
    private static final PenaltyOrder ORDER = PenaltyOrder.of("33", 2026);

    @Test
    void everyTypeHasOneColumn() {
        assertThat(ORDER.columns().stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        List.of(PenaltyType.values()).subList(1, PenaltyType.values().length));
    }

    @Test
    void aFineIsHeavierThanAWarningAndLighterThanAConfiscation() {
        var fine = List.of(PenaltyType.FINE);

        assertThat(ORDER.heavierThan(fine))
                .contains(PenaltyType.CONFISCATE_INCOME, PenaltyType.DETENTION)
                .doesNotContain(PenaltyType.WARNING, PenaltyType.FINE, PenaltyType.OTHER);
    }
}
