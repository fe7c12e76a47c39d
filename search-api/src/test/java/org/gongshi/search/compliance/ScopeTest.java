package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final List<String> ALL = List.of("all");

    @Test
    void aRegionIncludesWhatLiesBelow() {
        assertThat(scope("330000").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330100").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330106").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330106").includes("330106005", "health", "A")).isTrue();
    }

    @Test
    void andNothingBesideOrAbove() {
        assertThat(scope("330106").includes("330100", "health", "A")).isFalse();
        assertThat(scope("330106").includes("330110", "health", "A")).isFalse();
        assertThat(scope("330100").includes("330200", "health", "A")).isFalse();
        assertThat(scope("330000").includes("320100", "health", "A")).isFalse();
    }

    @Test
    void aTownshipIsNoMoreThanATownship() {
        assertThat(scope("330106003").includes("330106003", "health", "A")).isTrue();
        assertThat(scope("330106003000").includes("330106003", "health", "A")).isTrue();
        assertThat(scope("330106100").includes("330106100", "health", "A")).isTrue();
        assertThat(scope("330106100000").includes("330106100001", "health", "A"))
                .isTrue();
        for (var township : List.of("330106003", "330106003000", "330106100", "330106100000", "330106003200")) {
            assertThat(scope(township).includes("330106", "health", "A"))
                    .as(township)
                    .isFalse();
            assertThat(scope(township).includes("330106004", "health", "A"))
                    .as(township)
                    .isFalse();
            assertThat(scope(township).includes("330108", "health", "A"))
                    .as(township)
                    .isFalse();
        }
    }

    @Test
    void closingZerosSayNothing() {
        assertThat(scope("330106000").includes("330106004", "health", "A")).isTrue();
        assertThat(scope("330100000000").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330100000000").includes("330206", "health", "A")).isFalse();
    }

    @Test
    void allThreeMustAgree() {
        var scope = new Scope(List.of("330000"), List.of("market-regulation"), List.of("A", "B"));

        assertThat(scope.includes("330106", "market-regulation", "B")).isTrue();
        assertThat(scope.includes("330106", "health", "B")).isFalse();
        assertThat(scope.includes("330106", "market-regulation", "C")).isFalse();
        assertThat(new Scope(List.of(), ALL, ALL).includes("330106", "health", "A"))
                .isFalse();
    }

    private static Scope scope(String region) {
        return new Scope(List.of(region), ALL, ALL);
    }
}
