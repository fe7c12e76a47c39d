package org.gongshi.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gongshi.search.elasticsearch.CardDocument.Serial;
import org.junit.jupiter.api.Test;

class CardDocumentTest {
    @Test
    void aDocumentNumberHasAPlaceInItsSeries() {
        assertThat(Serial.of("A", "浙市监罚|2026|12")).containsExactly(new Serial("A|浙市监罚|2026", 12));
        assertThat(Serial.of("A", "浙市监罚|2026|12-14")).extracting(Serial::serial).containsExactly(12L, 13L, 14L);
    }

    @Test
    void whatIsNotCountedHasNone() {
        assertThat(Serial.of("A", "|2026|TQQ-4008")).isEmpty();
        assertThat(Serial.of("A", "浙市监许||12")).isEmpty();
        assertThat(Serial.of("A", "浙市监罚|2026|1-999999999")).isEmpty();
        assertThat(Serial.of("A", "案2026-1")).isEmpty();
    }

    @Test
    void aTenthIsSampledAndAlwaysTheSame() {
        long sampled = IntStream.range(0, 10_000)
                .filter(i -> CardDocument.isSampled("A/" + i))
                .count();

        assertThat(sampled).isBetween(900L, 1100L);
        assertThat(CardDocument.isSampled("A/1")).isEqualTo(CardDocument.isSampled("A/1"));
    }
}
