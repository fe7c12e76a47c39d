package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static AgencyVersion version(String from, @Nullable String to) {
        return new AgencyVersion(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                from,
                "330106",
                "transport",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    @Test
    void a_later_version_ends_the_one_before() {
        var both = Versions.with(List.of(version("2020-01-01", null)), version("2026-01-01", null));
        assertThat(both.getFirst().getValidTo()).contains(LocalDate.of(2025, 12, 31));
        assertThat(both.getLast().getValidTo()).isEmpty();
    }

    @Test
    void an_earlier_version_ends_where_the_later_begins() {
        var both = Versions.with(List.of(version("2026-01-01", null)), version("2020-01-01", null));
        assertThat(both.getFirst().getName()).isEqualTo("2020-01-01");
        assertThat(both.getFirst().getValidTo()).contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_version_of_the_same_day_replaces() {
        assertThat(Versions.with(List.of(version("2020-01-01", null)), version("2020-01-01", "2021-01-01")))
                .containsExactly(version("2020-01-01", "2021-01-01"));
    }

    @Test
    void a_gap_stays_a_gap() {
        var versions = Versions.with(List.of(version("2020-01-01", "2020-12-31")), version("2022-01-01", null));
        assertThat(Versions.on(versions, LocalDate.of(2020, 12, 31))).isNotNull();
        assertThat(Versions.on(versions, LocalDate.of(2021, 6, 1))).isNull();
        assertThat(Versions.on(versions, LocalDate.of(2019, 12, 31))).isNull();
        assertThat(Versions.on(versions, LocalDate.of(2030, 1, 1))).isNotNull();
    }

    @Test
    void a_version_in_between_is_cut_where_the_next_begins_and_cuts_the_one_before() {
        var three = Versions.with(
                List.of(version("2020-01-01", null), version("2026-01-01", null)), version("2023-01-01", null));
        assertThat(three)
                .extracting(version -> version.getValidTo().orElse(null))
                .containsExactly(LocalDate.of(2022, 12, 31), LocalDate.of(2025, 12, 31), null);
    }

    @Test
    void a_version_holds_from_its_first_day_to_its_last() {
        var versions = List.of(version("2020-01-01", "2020-12-31"), version("2021-01-01", null));
        assertThat(Versions.on(versions, LocalDate.of(2019, 12, 31))).isNull();
        assertThat(Versions.on(versions, LocalDate.of(2020, 1, 1))).isEqualTo(versions.getFirst());
        assertThat(Versions.on(versions, LocalDate.of(2020, 12, 31))).isEqualTo(versions.getFirst());
        assertThat(Versions.on(versions, LocalDate.of(2021, 1, 1))).isEqualTo(versions.getLast());
    }

    @Test
    void what_was_cut_stays_as_it_was_for_whoever_held_it() {
        var old = version("2020-01-01", null);
        Versions.with(List.of(old), version("2026-01-01", null));
        assertThat(old.getValidTo()).isEmpty();
    }
}
