package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SubjectType;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyFileTest {
    private static final Publication PUBLICATION = new Publication(
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            new Deadline(LocalDate.of(2026, 3, 16), 7, "WORKING_DAY", "rule", "source", false),
            true);

    @TempDir
    private Path folder;

    /** Every field that a submission can fill, but those that the sealed record keeps as JSON. */
    private static Stream<String> fields(Schema schema, String parent) {
        return schema.getFields().stream().flatMap(field -> {
            var pointer = SubmittedFields.pointer(parent, field.name());
            return block(field.schema()).map(block -> fields(block, pointer)).orElseGet(() -> Stream.of(pointer));
        });
    }

    private static Optional<Schema> block(Schema schema) {
        var types = schema.isUnion() ? schema.getTypes() : List.of(schema);
        return types.stream()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .findFirst();
    }

    @Test
    void everyFieldOfASubmissionIsNamedOnceAsCrossingMaskedOrKept() {
        var view = PolicyReader.shipped().views().getFirst();
        var named = Stream.of(
                        view.crosses().stream(),
                        view.masked().stream(),
                        view.kept().stream().flatMap(kept -> kept.fields().stream()))
                .flatMap(each -> each)
                .toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(named)
                .containsAll(fields(SealedDecision.getClassSchema(), "")
                        .filter(field -> !field.equals("/further"))
                        .toList());
    }

    @Test
    void idsOfRulesAreUniqueAndEveryRuleHasASource() {
        var policy = PolicyReader.shipped();

        assertThat(policy.masks().stream().map(PolicyFile.Mask::id)).doesNotHaveDuplicates();
        assertThat(policy.withholding().stream().map(PolicyFile.Withholding::id))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(
                                policy.masks().stream().map(PolicyFile.Mask::source),
                                policy.withholding().stream().map(PolicyFile.Withholding::source),
                                policy.persons().stream().map(PolicyFile.PersonShown::source),
                                policy.views().stream()
                                        .flatMap(view -> view.kept().stream())
                                        .map(PolicyFile.Kept::source))
                        .flatMap(each -> each))
                .noneMatch(String::isBlank);
    }

    private DisclosurePolicy read(String from, String to) throws IOException {
        var overlay = folder.resolve("rules.yaml");
        var indented =
                shipped().replace(from, to).lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
        Files.writeString(overlay, "holds:\n  rules: []\ndisclosure:\n" + indented + "\n");
        return DisclosurePolicy.read(overlay);
    }

    private static String shipped() throws IOException {
        try (var stream = Objects.requireNonNull(PolicyFileTest.class.getResourceAsStream("/disclosure/policy.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anotherPolicyHasItsHashInItsVersion() throws IOException {
        var shipped = DisclosurePolicy.shipped().version();
        var one = read("shown: SURNAME", "shown: REMOVED").version();
        var other = read("shown: SURNAME", "shown: WITHHELD").version();

        assertThat(one).matches(shipped + "\\+[0-9a-f]{8}").isNotEqualTo(other);
    }

    @Test
    void aFileOfOtherRulesLeavesTheShippedPolicy() throws IOException {
        var overlay = Files.writeString(folder.resolve("rules.yaml"), "holds:\n  rules: []\n");

        assertThat(DisclosurePolicy.read(overlay).version())
                .isEqualTo(DisclosurePolicy.shipped().version());
    }

    @Test
    void anUnknownWordInAPolicyIsAnError() {
        assertThatThrownBy(() -> read("withholding:", "witholding:")).hasMessageContaining("witholding");
    }

    @ParameterizedTest
    @CsvSource({"SURNAME, 贾某", "REMOVED, 某某", "WITHHELD, NATURAL_PERSON"})
    void aPolicySaysWhatIsLeftOfAPersonsName(String shown, String outcome) throws IOException {
        var policy = read("shown: SURNAME, region: ''", "shown: " + shown + ", region: '3301'");
        var person = Samples.penalty()
                .by(SubjectType.NATURAL_PERSON)
                .subject(party -> party.setName("贾大年").setCreditCode(null));

        assertThat(
                        switch (policy.disclose(person.event(), person.sealed(), PUBLICATION)) {
                            case Disclosed.Public(var decision, var _) ->
                                decision.getSubject().getName();
                            case Disclosed.Withheld(var code, var _) -> code.name();
                        })
                .isEqualTo(outcome);
    }

    @Test
    void whereNoRuleIsForThePersonsRegionNothingIsPublished() throws IOException {
        var policy = read("shown: SURNAME, region: ''", "shown: SURNAME, region: '44'");
        var person = Samples.penalty().by(SubjectType.NATURAL_PERSON);

        assertThat(policy.disclose(person.event(), person.sealed(), PUBLICATION))
                .isInstanceOf(Disclosed.Withheld.class);
    }

    @Test
    void aFieldThatTheViewDoesNotNameDoesNotCross() throws IOException {
        var policy = read("      - /facts\n", "");
        var disclosed =
                policy.disclose(Samples.penalty().event(), Samples.penalty().sealed(), PUBLICATION);

        assertThat(((Disclosed.Public) disclosed).decision().getFacts()).isEmpty();
        assertThat(disclosed.removals()).contains(new Removal("/facts", "not-named"));
    }

    @Test
    void aTextThatTheViewCallsPlainDoesNotCross() throws IOException {
        var named = "    masked:\n      - /title\n      - /subject/name\n      - /facts\n";
        var policy = read(named, "      - /facts\n" + named.replace("      - /facts\n", ""));
        var disclosed =
                policy.disclose(Samples.penalty().event(), Samples.penalty().sealed(), PUBLICATION);

        assertThat(((Disclosed.Public) disclosed).decision().getFacts()).isEmpty();
        assertThat(disclosed.removals()).contains(new Removal("/facts", "not-named"));
    }
}
