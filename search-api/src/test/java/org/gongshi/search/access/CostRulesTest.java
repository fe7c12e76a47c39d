package org.gongshi.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostRulesTest {
    private static final String LIST = "/api/v1/decisions";

    @Test
    void whatTheEngineDoesMoreForCostsMore() {
        assertThat(cost()).isEqualTo(1);
        assertThat(cost("q", "餐饮", "size", "20")).isEqualTo(1);
        assertThat(cost("facets", "kind,agency,region")).isEqualTo(4);
        assertThat(cost("size", "100")).isEqualTo(5);
        assertThat(cost("q", "食".repeat(200))).isEqualTo(5);
        assertThat(CostRules.cost("/api/v1/decisions.csv", Map.of())).isEqualTo(20);
    }

    @Test
    void nonsenseCostsNoMoreThanTheMost() {
        assertThat(cost("facets", IntStream.range(0, 1000).mapToObj(i -> "kind").collect(Collectors.joining(","))))
                .isEqualTo(CostRules.MOST);
        assertThat(cost("q", "x".repeat(60_000))).isEqualTo(CostRules.MOST);
        assertThat(cost("size", "99999999999999")).isEqualTo(1);
        assertThat(cost("size", "-1")).isEqualTo(1);
    }

    private static int cost(String... parameters) {
        return CostRules.cost(
                LIST,
                IntStream.range(0, parameters.length / 2).boxed().collect(Collectors.toMap(i -> parameters[2 * i], i ->
                        new String[] {parameters[2 * i + 1]})));
    }
}
