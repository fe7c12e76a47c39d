package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongshi.exchange.DecisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleOverlayTest {
    private static final StatuteBook SHIPPED = StatuteBook.shipped(WorkingCalendar.shipped());
    private static final String DEADLINE =
            "publication-deadlines: {rules: [{id: a, %s, unit: WORKING_DAY, source: b, standing: SEEN}]}";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @TempDir
    private Path directory;

    @Test
    void anOverlayReplacesWholeFilesAndLeavesTheOthers() {
        StatuteBook book = read(DEADLINE.formatted("days: 1"));
        assertThat(book.publicationDeadline(DecisionKind.PERMIT, "", DAY).rule())
                .isEqualTo("a");
        assertThat(book.withdrawalDeadline("", DAY)).isEqualTo(SHIPPED.withdrawalDeadline("", DAY));
        assertThat(book.hold("330106", DAY)).isEqualTo(SHIPPED.hold("330106", DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publication-deadlines",
                "withdrawal-deadlines",
                "publicity-periods",
                "holds",
                "review-limits",
                "stages",
                "duties",
                "time-limits",
                "reports",
                "file-grades"
            })
    void everyRuleFileMayBeReplaced(String name) {
        assertThat(read(name + ": " + RuleFiles.shipped().files().get(name)).version())
                .isNotEqualTo(SHIPPED.version());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(name + ": {rules: [{id: a}]}"))
                .withMessageStartingWith(name + ", a: ");
    }

    @Test
    void whatConcernsDisclosureIsReadElsewhere() {
        assertThat(read("disclosure: {anything: [1, 2]}").publicationDeadline(DecisionKind.PERMIT, "", DAY))
                .isEqualTo(SHIPPED.publicationDeadline(DecisionKind.PERMIT, "", DAY));
    }

    @Test
    void aFileThatIsNotThereIsNoOverlay() {
        assertThatThrownBy(() -> StatuteBook.read(directory.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publication-deadlines | '' | 1970-01-01",
                "withdrawal-deadlines | '{id: a, kinds: [PERMIT], days: 1, unit: WORKING_DAY, source: b, standing: SEEN}' | 1970-01-01",
                "holds | '{id: a, region: \"33\", mode: WITHOUT_END, source: b, standing: SEEN}' | 1970-01-01",
                "holds | '{id: a, region: \"\", mode: WITHOUT_END, source: b, standing: SEEN, effectiveTo: 2026-03-05}' | 2026-03-06",
                "review-limits | '{id: a, region: \"\", townships: true, days: 1, unit: WORKING_DAY, source: b, standing: SEEN}' | 1970-01-01"
            })
    void noDayIsLeftWithoutARule(String name, String rule, String day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(name + ": {rules: [" + rule + "]}"))
                .withMessage("no rule covers every act of " + day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                        | ''                        | portal of 1970-01-01",
                "'portal: [], market-regulation: []'                       | ''                        | credit-china of 1970-01-01",
                "'portal: [], credit-china: [], market-regulation: [fire]' | ''                        | market-regulation of 1970-01-01",
                "'portal: [], credit-china: [], market-regulation: []'     | ', effectiveTo: 2026-03-05' | portal of 2026-03-06"
            })
    void noPenaltyStaysPublicForEver(String receivers, String end, String gap) {
        String classes = "[{id: b, severity: MINOR, minimumMonths: 0, maximumMonths: 1, repairable: true}]";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("publicity-periods: {rules: [{id: a, receivers: {" + receivers + "}, classes: "
                        + classes + ", start: DECISION, source: c, standing: SEEN" + end + "}]}"))
                .withMessage("no rule covers every penalty at " + gap);
    }

    @Test
    void theVersionNamesTheTexts() {
        String one = read(DEADLINE.formatted("days: 1")).version();
        assertThat(SHIPPED.version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(StatuteBook.shipped(WorkingCalendar.shipped()).version());
        assertThat(one).matches(SHIPPED.version() + "-[0-9a-f]{8}");
        assertThat(read(DEADLINE.formatted("days: 1")).version()).isEqualTo(one);
        assertThat(read(DEADLINE.formatted("days: 2")).version()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publikation-deadlines: {rules: []} | no rule file is called 'publikation-deadlines'; there are duties, file-grades, holds, publication-deadlines,",
                "holds: {rule: []}                  | holds: a rule file is a list called 'rules', and no more",
                "holds: {rules: [], more: 1}        | holds: a rule file is a list called 'rules', and no more",
                "holds: []                          | holds: a rule file is a list called 'rules', and no more",
                "[holds]                            | an overlay is a map",
                "''                                 | an overlay is a map",
                "holds: {rules: [}                  | an overlay is YAML",
                "{stages: {rules: []}, stages: {}}  | an overlay is YAML: Duplicate property"
            })
    void whatIsNoOverlayIsRefusedInASentence(String overlay, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(overlay)).withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'days: 1, sector: c'                                  | sector",
                "days: 0                                               | a rule needs an id, a source and days: a",
                "kinds: [PERMIT]                                       | 'days'",
                "'days: 1, kinds: [PERMITS]'                           | PERMITS",
                "'days: 1, effectiveFrom: 2026-13-01'                  | 2026-13-01"
            })
    void misspeltOrEmptyRulesAreRefused(String rule, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(DEADLINE.formatted(rule)))
                .withMessageStartingWith("publication-deadlines, a: ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "region", "mode", "source", "standing"})
    void aRuleLacksNothingThatItNeeds(String field) {
        String rule = "{id: a, region: '', mode: WITHOUT_END, source: b, standing: SEEN}";
        assertThatThrownBy(() -> read("holds: {rules: [" + rule.replaceFirst(field + ": [^,}]+,? ?", "") + "]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + field + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "'kinds: [PERMIT], sectors: []', 'kinds: [PERMIT, REWARD], sectors: []', true",
        "'kinds: [PERMIT], sectors: []', 'kinds: [REWARD], sectors: []', false",
        "'kinds: [PERMIT], sectors: []', 'kinds: [], sectors: []', false",
        "'kinds: [], sectors: [a]', 'kinds: [], sectors: [a, b]', true",
        "'kinds: [], sectors: [], effectiveTo: 2020-01-01', 'kinds: [], sectors: [], effectiveFrom: 2020-01-02', false",
        "'kinds: [], sectors: [], effectiveTo: 2020-01-01', 'kinds: [], sectors: [], effectiveFrom: 2020-01-01', true"
    })
    void deadlinesThatContradictEachOtherAreRefused(String one, String two, boolean refused) {
        assertContradiction(
                "withdrawal-deadlines",
                "{id: %s, %s, days: 1, unit: WORKING_DAY, source: b, standing: SEEN}",
                one,
                two,
                refused);
    }

    @ParameterizedTest
    @CsvSource({
        "'region: \"33\"', 'region: \"33\"', true",
        "'region: \"33\"', 'region: \"3301\"', false",
        "'region: \"33\", effectiveTo: 2020-01-01', 'region: \"33\", effectiveFrom: 2020-01-02', false"
    })
    void holdsThatContradictEachOtherAreRefused(String one, String two, boolean refused) {
        assertContradiction("holds", "{id: %s, %s, mode: WITHOUT_END, source: b, standing: SEEN}", one, two, refused);
    }

    @ParameterizedTest
    @CsvSource({
        "'procedures: [ORDINARY]', 'procedures: [ORDINARY, SUMMARY]', true",
        "'procedures: [ORDINARY]', 'procedures: [SUMMARY]', false",
        "'procedures: [ORDINARY]', 'procedures: []', false"
    })
    void proceduresThatContradictEachOtherAreRefused(String one, String two, boolean refused) {
        assertContradiction(
                "stages",
                "{id: %s, kinds: [PENALTY], %s, minimumOfficers: 0, source: b, standing: SEEN}",
                one,
                two,
                refused);
    }

    @ParameterizedTest
    @CsvSource({
        "'sectors: [a], region: \"\"', 'sectors: [a, b], region: \"\"', true",
        "'sectors: [a], region: \"\"', 'sectors: [b], region: \"\"', false",
        "'region: \"\", townships: true', 'region: \"\"', false",
        "'region: \"\", townships: true', 'region: \"\", townships: true', true"
    })
    void reviewLimitsThatContradictEachOtherAreRefused(String one, String two, boolean refused) {
        assertContradiction(
                "review-limits",
                "{id: %s, %s, days: 1, unit: WORKING_DAY, source: b, standing: SEEN}",
                one,
                two,
                refused);
    }

    private void assertContradiction(String file, String shape, String one, String two, boolean refused) {
        String rules = shape.formatted("x", one) + ", " + shape.formatted("y", two);
        Throwable thrown = catchThrowable(() -> read(file + ": {rules: [" + rules + "]}"));
        assertThat(thrown == null ? "" : thrown.getMessage())
                .matches(refused ? "another rule covers the same acts as x" : "(no rule covers every act of .*)?");
    }

    private StatuteBook read(String overlay) {
        Path file = directory.resolve("rules.yaml");
        try {
            return StatuteBook.read(Files.writeString(file, overlay));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
