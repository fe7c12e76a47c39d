package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;
import org.gongshi.ingest.registers.PlanRules.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static PlanVersion.Builder visits(int first, int last, String... companies) {
        return PlanVersion.newBuilder()
                .setValidFrom(LocalDate.of(2026, 2, 1))
                .setName("检查")
                .setFrom(LocalDate.of(2026, 3, first))
                .setUntil(LocalDate.of(2026, 3, last))
                .setInspected(List.of(companies));
    }

    private static PlanEntry others(PlanVersion... versions) {
        return new PlanEntry("P-1", "OTHER", List.of(versions));
    }

    private static List<Overlap> overlaps(PlanVersion.Builder plan, PlanEntry... all) {
        return PlanRules.overlaps("MINE", plan.build(), List.of(all), TODAY);
    }

    @ParameterizedTest
    @CsvSource({"1, 31, 2, 6", "3, 4, 3, 4", "6, 9, 6, 6", "1, 2, 2, 2"})
    void the_days_that_both_plan_are_told(int first, int last, int from, int until) {
        assertThat(overlaps(
                        visits(2, 6, "A", "B", "C"),
                        others(visits(first, last, "C", "X", "A").build())))
                .containsExactly(new Overlap(
                        "OTHER", LocalDate.of(2026, 3, from), LocalDate.of(2026, 3, until), List.of("A", "C")));
    }

    @Test
    void other_days_and_other_companies_are_no_overlap() {
        assertThat(overlaps(visits(2, 6, "A"), others(visits(7, 9, "A").build())))
                .isEmpty();
        assertThat(overlaps(visits(2, 6, "A"), others(visits(1, 1, "A").build())))
                .isEmpty();
        assertThat(overlaps(visits(2, 6, "A"), others(visits(2, 6, "B").build())))
                .isEmpty();
        assertThat(overlaps(visits(2, 6), others(visits(2, 6).build()))).isEmpty();
    }

    @Test
    void an_agency_may_come_twice_itself() {
        var own = new PlanEntry("P-2", "MINE", List.of(visits(2, 6, "A").build()));
        assertThat(overlaps(visits(2, 6, "A"), own)).isEmpty();
    }

    @Test
    void who_comes_along_by_either_plan_is_no_second_visit() {
        var plain = visits(2, 6, "A");
        var joint = visits(2, 6, "A").setJointWith(List.of("OTHER"));
        assertThat(overlaps(joint, others(plain.build()))).isEmpty();
        assertThat(overlaps(
                        plain,
                        others(visits(2, 6, "A").setJointWith(List.of("MINE")).build())))
                .isEmpty();
        assertThat(overlaps(
                        plain,
                        others(visits(2, 6, "A").setJointWith(List.of("THIRD")).build())))
                .hasSize(1);
    }

    @Test
    void what_was_said_last_counts_unless_it_is_over() {
        var moved = others(visits(2, 6, "A").build(), visits(20, 21, "A").build());
        assertThat(overlaps(visits(2, 6, "A"), moved)).isEmpty();
        assertThat(overlaps(visits(19, 20, "A"), moved)).hasSize(1);
        var over = visits(2, 6, "A").setValidTo(TODAY.minusDays(1)).build();
        var lastDay = visits(2, 6, "A").setValidTo(TODAY).build();
        assertThat(overlaps(visits(2, 6, "A"), others(over))).isEmpty();
        assertThat(overlaps(visits(2, 6, "A"), others(lastDay))).hasSize(1);
    }
}
