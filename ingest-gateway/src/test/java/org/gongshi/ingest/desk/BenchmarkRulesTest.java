package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongshi.ingest.desk.BenchmarkRules.Benchmark;
import org.junit.jupiter.api.Test;

class BenchmarkRulesTest {
    private static final Map<String, Object> EXPIRED = Map.of(
            "violation",
            "经营超过保质期食品",
            "matter",
            "M-1",
            "basis",
            List.of("《中华人民共和国食品安全法》第一百二十四条"),
            "bands",
            List.of(Map.of("grade", "从轻", "minimumFine", "5000.00", "maximumFine", "20000.00")));
    private static final Map<String, Object> UNLABELLED = Map.of("violation", "经营无标签的预包装食品", "matter", "M-2");

    @Test
    void a_violation_in_other_words_is_found_with_its_articles_and_grades() {
        var found = BenchmarkRules.fitting("经营超过保质期的食品", "", List.of(UNLABELLED, EXPIRED));
        assertThat(found).extracting(Benchmark::violation).containsExactly("经营超过保质期食品");
        assertThat(found.getFirst().basis()).containsExactly("《中华人民共和国食品安全法》第一百二十四条");
        assertThat(found.getFirst().bands()).singleElement().satisfies(band -> {
            assertThat(band.grade()).isEqualTo("从轻");
            assertThat(band.greatest()).isEqualTo("20000.00");
            assertThat(band.conditions()).isEmpty();
        });
    }

    @Test
    void the_item_named_comes_first_whatever_the_words() {
        assertThat(BenchmarkRules.fitting("经营超过保质期的食品", "M-2", List.of(EXPIRED, UNLABELLED)))
                .extracting(Benchmark::violation)
                .containsExactly("经营无标签的预包装食品", "经营超过保质期食品");
    }

    @Test
    void nothing_fits_nothing() {
        assertThat(BenchmarkRules.fitting("", "", List.of(EXPIRED))).isEmpty();
        assertThat(BenchmarkRules.fitting("超载运输", "", List.of(EXPIRED))).isEmpty();
    }
}
