package org.gongshi.search.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.AgreedField;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.AgreementVersion;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final List<AgreementEntry> AGREEMENTS = List.of(
            agreement("1", "GIVER", "TAKER", AgreedField.PLAN_CONTENT),
            agreement("2", "GIVER", "TAKER", AgreedField.PLAN_METHOD),
            agreement("1", "GIVER", "THIRD", AgreedField.PLAN_INSPECTED),
            agreement("1", "THIRD", "TAKER", AgreedField.PLAN_INSPECTED));

    private static AgreementEntry agreement(String id, String giver, String taker, AgreedField field) {
        var version = AgreementVersion.newBuilder()
                .setValidFrom(FIRST)
                .setValidTo(LAST)
                .setTaker(taker)
                .setPurpose("联合检查")
                .setFields(List.of(field))
                .build();
        return new AgreementEntry(id, giver, List.of(version));
    }

    @Test
    void whatIsAgreedWithOneIsForNobodyElse() {
        assertThat(SharingRules.agreed(AGREEMENTS, "GIVER", "TAKER", FIRST))
                .containsExactlyInAnyOrder(AgreedField.PLAN_CONTENT, AgreedField.PLAN_METHOD);
        assertThat(SharingRules.agreed(AGREEMENTS, "TAKER", "GIVER", FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-31, true", "2026-04-01, false"})
    void anAgreementHoldsFromItsFirstDayToItsLast(LocalDate day, boolean holds) {
        assertThat(SharingRules.agreed(AGREEMENTS, "GIVER", "TAKER", day).isEmpty())
                .isEqualTo(!holds);
    }

    @Test
    void withoutALastDayNothingIsShared() {
        var endless = AgreementVersion.newBuilder(
                        AGREEMENTS.getFirst().getVersions().getFirst())
                .setValidTo(null)
                .build();
        assertThat(SharingRules.agreed(
                        List.of(new AgreementEntry("1", "GIVER", List.of(endless))), "GIVER", "TAKER", FIRST))
                .isEmpty();
    }

    @Test
    void anAgencySeesAllOfItsOwn() {
        assertThat(SharingRules.agreed(List.of(), "GIVER", "GIVER", FIRST)).isEqualTo(SharingRules.ALL);
    }

    private static PlanVersion.Builder plan() {
        return PlanVersion.newBuilder()
                .setValidFrom(FIRST)
                .setName("检查")
                .setFrom(FIRST)
                .setUntil(LAST)
                .setInspected(List.of("COMPANY", "ANOTHER"))
                .setContent("进货查验")
                .setMethod("现场检查");
    }

    @Test
    void aPlanStandsAsItWasSaidLastUntilThatIsOver() {
        var moved = plan().setInspected(List.of("ANOTHER")).build();
        var entry = new PlanEntry("1", "GIVER", List.of(plan().build(), moved));
        assertThat(SharingRules.standing(entry, "COMPANY", FIRST)).isEmpty();
        assertThat(SharingRules.standing(entry, "ANOTHER", FIRST)).contains(moved);
        var over = new PlanEntry("1", "GIVER", List.of(plan().setValidTo(LAST).build()));
        assertThat(SharingRules.standing(over, "COMPANY", LAST)).isPresent();
        assertThat(SharingRules.standing(over, "COMPANY", LAST.plusDays(1))).isEmpty();
    }

    @Test
    void noMoreIsShownThanWasAgreed() {
        var version = plan().build();
        var entry = new PlanEntry("1", "GIVER", List.of(version));
        var common = SharingRules.view(entry, version, Set.of());
        assertThat(common.inspected()).isNull();
        assertThat(common.content()).isNull();
        assertThat(common.method()).isNull();
        assertThat(common.name()).isEqualTo("检查");
        var more = SharingRules.view(entry, version, EnumSet.of(AgreedField.PLAN_METHOD));
        assertThat(more.method()).isEqualTo("现场检查");
        assertThat(more.content()).isNull();
        assertThat(SharingRules.view(entry, version, SharingRules.ALL).inspected())
                .containsExactly("COMPANY", "ANOTHER");
    }
}
