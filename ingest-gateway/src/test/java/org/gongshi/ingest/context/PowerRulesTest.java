package org.gongshi.ingest.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PowerEntry;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.exchange.PowerVersion;
import org.junit.jupiter.api.Test;

class PowerRulesTest {
    private static final AgencyVersion TOWNSHIP = Acts.agency("330106001");
    private static final String FORMER = "11330106MB0000002Y";

    /** Devolved in 2026 for one item, under guidance until the end of March. */
    private static List<PowerEntry> powers(String... matters) {
        var version = PowerVersion.newBuilder()
                .setValidFrom(LocalDate.of(2026, 1, 1))
                .setName("占道经营处罚权")
                .setKind(DecisionKind.PENALTY)
                .setMatters(List.of(matters))
                .setFormerAgency(FORMER)
                .setGuidedUntil(LocalDate.of(2026, 3, 31))
                .build();
        return List.of(new PowerEntry("P1", "agency", List.of(version)));
    }

    @Test
    void while_the_former_agency_guides_the_case_counts_for_it() {
        var last = PowerRules.used(powers("M1"), TOWNSHIP, Acts.penalty(LocalDate.of(2026, 3, 31), "M1"));
        assertThat(last).isEqualTo(new PowerOnDay(Competence.DEVOLVED, "P1", FORMER));
        var after = PowerRules.used(powers("M1"), TOWNSHIP, Acts.penalty(LocalDate.of(2026, 4, 1), "M1"));
        assertThat(after).isEqualTo(new PowerOnDay(Competence.DEVOLVED, "P1", null));
    }

    @Test
    void a_power_without_items_covers_every_item_of_its_kind() {
        var any = PowerRules.used(powers(), TOWNSHIP, Acts.penalty(Acts.DAY, null));
        assertThat(any).isEqualTo(new PowerOnDay(Competence.DEVOLVED, "P1", FORMER));
    }

    @Test
    void a_township_has_no_power_that_was_not_devolved() {
        var none = new PowerOnDay(Competence.NONE, null, null);
        assertThat(PowerRules.used(powers("M1"), TOWNSHIP, Acts.penalty(Acts.DAY, "M2")))
                .isEqualTo(none);
        assertThat(PowerRules.used(powers("M1"), TOWNSHIP, Acts.penalty(Acts.DAY, null)))
                .isEqualTo(none);
        assertThat(PowerRules.used(powers("M1"), TOWNSHIP, Acts.penalty(LocalDate.of(2025, 12, 31), "M1")))
                .isEqualTo(none);
    }

    @Test
    void a_township_acts_by_its_own_power_in_kinds_of_which_nothing_was_devolved() {
        assertThat(PowerRules.used(powers("M1"), TOWNSHIP, Acts.of(DecisionKind.PERMIT)))
                .isEqualTo(new PowerOnDay(Competence.OWN, null, null));
    }

    @Test
    void a_county_agency_keeps_its_own_powers_beside_the_devolved_ones() {
        assertThat(PowerRules.used(powers("M1"), Acts.agency("330106"), Acts.penalty(Acts.DAY, "M2")))
                .isEqualTo(new PowerOnDay(Competence.OWN, null, null));
    }

    @Test
    void of_an_agency_that_lists_none_nothing_is_said() {
        assertThat(PowerRules.used(List.of(), TOWNSHIP, Acts.penalty())).isNull();
    }
}
