package org.gongshi.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gongshi.schemas.Generation;
import org.junit.jupiter.api.Test;

final class GenerationsTest {
    @Test
    void theNextIsOneMoreThanAnyThatLeftATopicOrAGroup() {
        assertThat(Generations.next(Set.of("receipts-v1", "gongshi-fold-g1", "gongshi-index-decisions-g1-ab")))
                .isEqualTo(new Generation(2));
        assertThat(Generations.next(Set.of("receipts-v1.g2", "gongshi-fold-g3-dossiers-changelog")))
                .isEqualTo(new Generation(4));
    }

    @Test
    void aNameOfNoGenerationIsTheFirsts() {
        assertThat(Generations.number("case.events-v1")).isEqualTo(1);
        assertThat(Generations.number("receipts-v1.g12")).isEqualTo(12);
        assertThat(Generations.number("gongshi-fold-g7")).isEqualTo(7);
    }
}
