package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.registers.CompletenessRules.Held;
import org.gongshi.ingest.registers.Expectations.Expectation;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompletenessRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Expectation MATTERS = Expectations.shipped().of("matters");

    private static Held whole(boolean isOutdated) {
        return new Held(
                Entries.MATTERS.draft(new Fields(Entries.MATTERS.body())).version(), isOutdated);
    }

    private static Held bare() {
        var body = Samples.tree("{\"validFrom\":\"2025-12-31\",\"name\":\"某事项\",\"kind\":\"PENALTY\"}");
        return new Held(MatterVersions.read(new Fields(body)), false);
    }

    @Test
    void what_entries_lack_is_counted_by_member() {
        var told =
                CompletenessRules.of("matters", true, MATTERS, List.of(whole(false), bare(), bare(), whole(true)), DAY);
        assertThat(told.entries()).isEqualTo(4);
        assertThat(told.incomplete()).isEqualTo(2);
        assertThat(told.missing()).isEqualTo(Map.of("basis", 2, "office", 2, "timeLimitDays", 2));
        assertThat(told.needsUpdate()).isEqualTo(1);
        assertThat(told.complete()).isEqualTo(1);
        assertThat(told.newest()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(told.ageDays()).isEqualTo(59);
        assertThat(told.heldDays())
                .as("twice since 1 January, twice since the day before")
                .isEqualTo(59 + 59 + 60 + 60);
    }

    /** A law that is in force for decades is nobody's neglect, and of what isn't published other numbers tell. */
    @Test
    void supervisors_are_told_how_old_and_how_current_public_lists_are() {
        var matters = CompletenessRules.of("matters", true, MATTERS, List.of(whole(true), bare(), bare()), DAY);
        var laws = CompletenessRules.of("laws", true, Expectations.shipped().of("laws"), List.of(bare()), DAY);
        var inside =
                CompletenessRules.of("staffing", false, Expectations.shipped().of("staffing"), List.of(bare()), DAY);
        assertThat(RegisterCounts.ages(List.of(matters, laws, inside)))
                .isEqualTo(Map.of("held-entries", 3L, "current-entries", 2L, "held-days", 59L + 60 + 60));
    }

    @Test
    void an_empty_mandatory_register_counts_as_an_entry_that_is_missing() {
        var held = CompletenessRules.of("matters", true, MATTERS, List.of(whole(false), bare()), DAY);
        var empty =
                CompletenessRules.of("officers", true, Expectations.shipped().of("officers"), List.of(), DAY);
        var optional =
                CompletenessRules.of("powers", true, Expectations.shipped().of("powers"), List.of(), DAY);
        var all = Completeness.of(Samples.AGENCY, DAY, "", List.of(held, empty, optional));
        assertThat(all.empty()).containsExactly("officers");
        assertThat(all.numerator()).isEqualTo(1);
        assertThat(all.denominator()).isEqualTo(3);
        assertThat(all.share()).isEqualTo("0.333");
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_with_every_member_lacks_nothing(Entries entry) {
        var version = entry.draft(new Fields(entry.body())).version();
        assertThat(CompletenessRules.lacking(
                        version, Expectations.shipped().of(entry.register()).recommended()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_recommended_is_a_member_that_may_be_left_out_and_has_a_source(Entries entry) {
        var expected = Expectations.shipped().of(entry.register());
        var schema = entry.draft(new Fields(entry.body())).version().getSchema();
        assertThat(expected.source()).isNotBlank();
        assertThat(expected.recommended())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Objects.requireNonNull(schema.getField(name), name)
                                .hasDefaultValue())
                        .isTrue());
    }

    @Test
    void every_register_there_is_has_its_expectation_and_no_other() {
        var topics = new ArrayList<String>();
        Stream.of(Topics.PUBLIC_REGISTERS, Topics.INTERNAL_REGISTERS, Topics.SHARED_REGISTERS)
                .flatMap(List::stream)
                .forEach(topic -> topics.add(topic.name().replaceAll("register\\.|-v1", "")));
        assertThat(Expectations.shipped().registers().keySet()).containsExactlyInAnyOrderElementsOf(topics);
        assertThat(Stream.of(Entries.values()).map(Entries::register)).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void the_rule_is_told_in_both_languages() {
        assertThat(Expectations.shipped().rule(Locale.CHINA)).contains("完整度");
        assertThat(Expectations.shipped().rule(Locale.ENGLISH)).contains("mandatory");
    }

    @Test
    void nothing_at_all_is_not_complete() {
        assertThat(Completeness.of(Samples.AGENCY, DAY, "", List.of()).share()).isEqualTo("0.000");
    }
}
