package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;
import org.junit.jupiter.api.Test;

class PlansByCompanyTest {
    private static PlanEntry plan(String agency, String id, String... companies) {
        var day = LocalDate.of(2026, 3, 2);
        return new PlanEntry(
                id,
                agency,
                List.of(PlanVersion.newBuilder()
                        .setValidFrom(day)
                        .setName("检查")
                        .setFrom(day)
                        .setUntil(day)
                        .setInspected(List.of(companies))
                        .build()));
    }

    private static List<String> visiting(PlansByCompany plans, String... companies) {
        return plans.visiting(List.of(companies)).stream()
                .map(plan -> plan.getAgency() + plan.getId())
                .toList();
    }

    @Test
    void a_plan_is_found_once_by_any_of_its_companies() {
        var plans = new PlansByCompany(List.of(plan("B", "1", "x", "y"), plan("A", "1", "y"), plan("A", "2", "z")));

        assertThat(visiting(plans, "y")).containsExactly("A1", "B1");
        assertThat(visiting(plans, "x", "y")).containsExactly("A1", "B1");
        assertThat(visiting(plans, "nobody")).isEmpty();
        assertThat(visiting(plans)).isEmpty();
    }

    @Test
    void what_is_said_last_of_a_plan_replaces_what_was_said_before() {
        var plans = new PlansByCompany(List.of(plan("A", "1", "x", "y")));

        plans.put(plan("A", "1", "y", "z"));

        assertThat(visiting(plans, "x")).isEmpty();
        assertThat(visiting(plans, "y", "z")).containsExactly("A1");
        assertThat(plans.visiting(List.of("z"))
                        .getFirst()
                        .getVersions()
                        .getLast()
                        .getInspected())
                .containsExactly("y", "z");
    }
}
