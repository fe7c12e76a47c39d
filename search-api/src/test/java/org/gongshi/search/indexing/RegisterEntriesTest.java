package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.gongshi.exchange.BenchmarkBand;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.BenchmarkVersion;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OfficerVersion;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryField;
import org.gongshi.search.registers.Officer;
import org.gongshi.search.registers.PublicRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterEntriesTest {

    @Test
    void everyPublicRegisterIsReadAndNoOther() {
        assertThat(Topics.PUBLIC_REGISTERS.stream().map(topic -> RegisterEntries.register(topic.name())))
                .allMatch(Optional::isPresent)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(PublicRegister.values());
        assertThat(Stream.concat(Topics.INTERNAL_REGISTERS.stream(), Topics.SHARED_REGISTERS.stream())
                        .map(topic -> RegisterEntries.register(topic.name())))
                .allMatch(Optional::isEmpty);
    }

    /** What leaves a register is there; what was added to a schema later stays inside until somebody lists it. */
    @ParameterizedTest
    @EnumSource(PublicRegister.class)
    void everyFieldThatLeavesARegisterIsInItsSchema(PublicRegister register) {
        var schema = Topics.PUBLIC_REGISTERS.stream()
                .filter(topic -> topic.name().equals("register." + register.slug() + "-v1"))
                .map(RegisterEntriesTest::versionSchema)
                .findFirst()
                .orElseThrow();
        var ours = register == PublicRegister.OFFICERS
                ? Stream.of("name", "sector")
                : register.fields().stream().map(EntryField::name);

        assertThat(ours).allMatch(name -> schema.getField(name) != null);
        assertThat(register.fields()).extracting(EntryField::name).contains(register.title());
    }

    @Test
    void anEntrySaysWhatIsSaidAsJsonHasIt() {
        var band = new BenchmarkBand(
                "从轻", null, List.of(PenaltyType.FINE), new BigDecimal("100.00"), new BigDecimal("5000.00"), null);
        var version = new BenchmarkVersion(
                LocalDate.of(2026, 1, 1), null, "无照经营", null, List.of("第三条"), List.of(band), null, null);

        var entry =
                RegisterEntries.entry(PublicRegister.BENCHMARKS, new BenchmarkEntry("B-1", "AGENCY", List.of(version)));

        assertThat(entry.key()).isEqualTo("benchmarks/AGENCY/B-1");
        assertThat(entry.versions().getFirst().values())
                .isEqualTo(Map.of(
                        "violation",
                        "无照经营",
                        "basis",
                        List.of("第三条"),
                        "bands",
                        List.of(Map.of(
                                "grade",
                                "从轻",
                                "penaltyTypes",
                                List.of("FINE"),
                                "minimumFine",
                                "100.00",
                                "maximumFine",
                                "5000.00"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, ",
        "2026-01-01, true",
        "2026-03-01, false",
        "2026-06-01, false",
        "2026-06-02, true",
        "2026-12-31, true",
        "2027-01-01, false"
    })
    void aSuspensionEndsByItselfAndACertificateWithItsTerm(LocalDate day, @Nullable Boolean valid) {
        var entry = officer(
                version("2026-01-01", null, OfficerState.VALID, "2026-12-31"),
                version("2026-03-01", "2026-06-01", OfficerState.SUSPENDED, "2026-12-31"));

        assertThat(Officer.of(entry, "某局", day).map(Officer::valid).orElse(null))
                .isEqualTo(valid);
    }

    @Test
    void aCertificateGivenBackIsWorthNothingEver() {
        var cancelled = officer(
                version("2026-01-01", null, OfficerState.VALID, null),
                version("2026-02-01", null, OfficerState.CANCELLED, null));
        var over = officer(version("2026-01-01", "2026-01-31", OfficerState.VALID, null));

        assertThat(Officer.of(cancelled, "某局", LocalDate.of(2030, 1, 1))
                        .orElseThrow()
                        .valid())
                .isFalse();
        assertThat(Officer.of(over, "某局", LocalDate.of(2030, 1, 1))
                        .orElseThrow()
                        .valid())
                .isFalse();
    }

    @Test
    void neitherStateNorGroundLeavesTheRegister() {
        var entry = officer(version("2026-01-01", "2026-06-01", OfficerState.SUSPENDED, null));

        assertThat(entry.toString()).doesNotContain("SUSPENDED", "出借");
    }

    private static Schema versionSchema(Topic<?> topic) {
        return SpecificData.get()
                .getSchema(topic.values().getFirst())
                .getField("versions")
                .schema()
                .getElementType();
    }

    private static Entry officer(OfficerVersion... versions) {
        return new Entry(PublicRegister.OFFICERS, "33010601", "AGENCY", OfficerRules.periods(List.of(versions)));
    }

    private static OfficerVersion version(
            String from, @Nullable String to, OfficerState state, @Nullable String until) {
        return new OfficerVersion(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "王某某",
                "market-regulation",
                state,
                state == OfficerState.VALID ? null : "出借执法证件",
                until == null ? null : LocalDate.parse(until));
    }
}
