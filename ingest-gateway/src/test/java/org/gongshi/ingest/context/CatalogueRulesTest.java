package org.gongshi.ingest.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.RecordingCatalogueEntry;
import org.gongshi.exchange.RecordingCatalogueVersion;
import org.gongshi.exchange.RecordingManner;
import org.gongshi.exchange.ReviewCatalogueEntry;
import org.gongshi.exchange.ReviewCatalogueVersion;
import org.gongshi.exchange.SubjectType;
import org.gongshi.ingest.registers.AgencyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueRulesTest {
    private static ReviewCatalogueVersion.Builder entry() {
        return ReviewCatalogueVersion.newBuilder()
                .setValidFrom(LocalDate.of(2020, 1, 1))
                .setName("较大数额罚款")
                .setPenaltyTypes(List.of())
                .setTriggers(List.of());
    }

    private static Arguments row(String what, UnaryOperator<ReviewCatalogueVersion.Builder> criterion, boolean covers) {
        return Arguments.of(what, criterion, covers);
    }

    static Stream<Arguments> criteria() {
        return Stream.of(
                row("kind", entry -> entry.setKind(DecisionKind.PENALTY), true),
                row("other kind", entry -> entry.setKind(DecisionKind.PERMIT), false),
                row("level", entry -> entry.setLevel("COUNTY"), true),
                row("other level", entry -> entry.setLevel("CITY"), false),
                row("field", entry -> entry.setSector("market-regulation"), true),
                row("other field", entry -> entry.setSector("transport"), false),
                row("procedure", entry -> entry.setProcedure(Procedure.ORDINARY), true),
                row("other procedure", entry -> entry.setProcedure(Procedure.SUMMARY), false),
                row(
                        "one of the penalties",
                        entry -> entry.setPenaltyTypes(List.of(PenaltyType.CLOSE, PenaltyType.FINE)),
                        true),
                row("other penalties", entry -> entry.setPenaltyTypes(List.of(PenaltyType.CLOSE)), false),
                row("exactly the amount", entry -> entry.setMinimumAmount(new BigDecimal("50000.00")), true),
                row("a cent less", entry -> entry.setMinimumAmount(new BigDecimal("50000.01")), false),
                row("party", entry -> entry.setSubjectType(SubjectType.LEGAL_ENTITY), true),
                row("other party", entry -> entry.setSubjectType(SubjectType.NATURAL_PERSON), false),
                row("social effect", entry -> entry.setTriggers(List.of(MajorTrigger.PUBLIC_INTEREST)), true),
                row(
                        "one of the triggers",
                        entry -> entry.setTriggers(List.of(MajorTrigger.COMPLEX, MajorTrigger.HEARING)),
                        true),
                row("other triggers", entry -> entry.setTriggers(List.of(MajorTrigger.COMPLEX)), false),
                row("item", entry -> entry.setMatter("M1"), true),
                row("other item", entry -> entry.setMatter("M2"), false),
                row("one holds, one does not", entry -> entry.setMatter("M1").setLevel("CITY"), false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("criteria")
    void every_stated_predicate_must_hold(
            String what, UnaryOperator<ReviewCatalogueVersion.Builder> criterion, boolean covers) {
        var stated = criterion.apply(entry()).build();
        assertThat(CatalogueRules.covers(stated, Acts.agency("330106"), Acts.penalty()))
                .isEqualTo(covers);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("criteria")
    void what_an_act_does_not_tell_holds_no_predicate(
            String what, UnaryOperator<ReviewCatalogueVersion.Builder> criterion) {
        var stated = criterion.apply(entry()).build();
        boolean isOfAgency = stated.getLevel().isPresent() || stated.getSector().isPresent();
        if (!isOfAgency) {
            assertThat(CatalogueRules.covers(stated, Acts.agency("330106"), Acts.of(DecisionKind.LEVY)))
                    .isFalse();
        }
    }

    @Test
    void a_penalty_is_by_ordinary_procedure_unless_it_says_otherwise() {
        var everyOrdinaryOne = entry().setProcedure(Procedure.ORDINARY).build();
        var agency = Acts.agency("330106");
        assertThat(CatalogueRules.covers(everyOrdinaryOne, agency, Acts.of(DecisionKind.PENALTY)))
                .isTrue();
        assertThat(CatalogueRules.covers(everyOrdinaryOne, agency, Acts.of(DecisionKind.PERMIT)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "330000, PROVINCE",
        "330100, CITY",
        "330106, COUNTY",
        "429004, COUNTY",
        "330106001, TOWNSHIP",
        "330106001002, TOWNSHIP"
    })
    void the_code_of_the_region_tells_the_level(String region, AgencyLevel level) {
        assertThat(AgencyLevel.of(region)).isEqualTo(level);
    }

    @Test
    void of_several_entries_the_first_by_id_counts_in_the_version_of_the_day() {
        var first = entry().setValidTo(LocalDate.of(2025, 12, 31)).build();
        var second =
                entry().setValidFrom(LocalDate.of(2026, 1, 1)).setBasis("依据").build();
        var ended = new ReviewCatalogueEntry("0", "agency", List.of(first));
        var running = new ReviewCatalogueEntry("1", "agency", List.of(first, second));
        var other = new ReviewCatalogueEntry("2", "agency", List.of(entry().build()));
        var matches = ReviewCatalogue.among(List.of(other, running, ended), Acts.agency("330106"), Acts.penalty());
        assertThat(matches)
                .containsExactly(
                        new CatalogueMatch(new EntryVersion("1", LocalDate.of(2026, 1, 1)), "较大数额罚款", "依据"),
                        new CatalogueMatch(new EntryVersion("2", LocalDate.of(2020, 1, 1)), "较大数额罚款", null));
    }

    @Test
    void a_recording_is_asked_for_by_stage() {
        var entry =
                new RecordingCatalogueEntry("1", "agency", List.of(recording().build()));
        var ofCoercion = new RecordingCatalogueEntry(
                "0",
                "agency",
                List.of(recording().setKind(DecisionKind.COERCION).build()));
        var entries = List.of(entry, ofCoercion);
        var found = ContextResolver.recordingAmong(entries, ActFacts.ofStage(Acts.DAY, CaseStage.HEARING, List.of()));
        assertThat(found)
                .isEqualTo(
                        new Resolved.Recording(new EntryVersion("1", LocalDate.of(2020, 1, 1)), RecordingManner.FULL));
        assertThat(ContextResolver.recordingAmong(entries, ActFacts.ofStage(Acts.DAY, CaseStage.SERVICE, List.of())))
                .isNull();
    }

    private static RecordingCatalogueVersion.Builder recording() {
        return RecordingCatalogueVersion.newBuilder()
                .setValidFrom(LocalDate.of(2020, 1, 1))
                .setStage(CaseStage.HEARING)
                .setManner(RecordingManner.FULL);
    }
}
