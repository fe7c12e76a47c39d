package org.gongshi.bench.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class ProvinceTest {
    private static final Province PROVINCE = Province.of(ProvinceSize.QUICK, LocalDate.of(2026, 11, 27));

    @Test
    void itHasEveryFaultAndIsInOrderOfTime() {
        var all = Truth.sum(PROVINCE.truths().values());

        assertThat(all.decisions).isBetween(7_900L, 8_000L);
        assertThat(all.late).isBetween(500L, 850L);
        assertThat(all.major).isPositive();
        assertThat(all.unreviewed).isBetween(1L, all.major - 1);
        assertThat(all.gaps).isPositive();
        assertThat(PROVINCE.truths().values().stream().filter(Truth::isSilent)).hasSize(4);
        assertThat(PROVINCE.lines())
                .isSortedAccordingTo((one, other) -> one.receivedAt().compareTo(other.receivedAt()));
    }

    /** Serials from first to last are those that were used and those that were left out. */
    @Test
    void everySerialIsUsedOrLeftOut() {
        var numbers = new HashSet<Object>();
        PROVINCE.lines().stream()
                .filter(line -> line.type().equals("decisions"))
                .forEach(line -> numbers.add(line.body().get("documentNumber")));
        var all = Truth.sum(PROVINCE.truths().values());

        assertThat(numbers).hasSize((int) all.decisions);
        assertThat(all.serials).isEqualTo(all.decisions + all.gaps);
    }

    @Test
    void agenciesAreOnThreeLevels() {
        assertThat(Bureau.all(ProvinceSize.FULL.agencies()))
                .hasSizeGreaterThan(1_200)
                .satisfies(all -> {
                    assertThat(all.getFirst().region()).endsWith("0000");
                    assertThat(all.stream()
                                    .map(Bureau::region)
                                    .filter(code -> code.endsWith("00"))
                                    .distinct())
                            .hasSizeGreaterThan(10);
                    assertThat(all.stream().map(Bureau::creditCode).distinct()).hasSameSizeAs(all);
                });
    }
}
