package org.gongshi.ingest.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.ingest.submission.Submissions;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same record is judged alike, whichever way it comes: alone by the API, as a line of a batch, on one's own machine. */
class SameVerdictTest {
    private static final int LIMIT = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();
    /** Half a character cannot be written as UTF-8, but as an escape. */
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A change to a member, so that most records have several things wrong with them. */
    record Change(String name, Consumer<ObjectNode> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property(tries = 300)
    void every_way_finds_the_same(@ForAll("records") ObjectNode body) throws IOException {
        List<String> alone = alone(body);
        assertThat(lineOfABatch(body)).isEqualTo(alone);
        assertThat(offline(
                        "record.json", ESCAPING.writerWithDefaultPrettyPrinter().writeValueAsString(body)))
                .isEqualTo(alone);
        assertThat(offline("records.ndjson", "\n" + written(body) + "\r\n\r\n")).isEqualTo(alone);
    }

    @Provide
    Arbitrary<ObjectNode> records() {
        Arbitrary<ObjectNode> bodies = Arbitraries.of(
                        "PENALTY", "PERMIT", "COERCION", "INSPECTION", "LEVY", "PERSON", "SECRET")
                .map(SameVerdictTest::sample);
        return bodies.flatMap(body -> changes().list().ofMaxSize(5).map(changes -> {
            ObjectNode changed = body.deepCopy();
            changes.forEach(change -> change.change().accept(changed));
            return changed;
        }));
    }

    private static ObjectNode sample(String kind) {
        return switch (kind) {
            case "PENALTY" -> Samples.fullPenalty();
            case "PERMIT" -> Samples.permit();
            case "COERCION" -> Samples.coercion();
            case "INSPECTION" -> Samples.inspection();
            case "PERSON" -> Samples.person(Samples.ADULT_ID);
            case "SECRET" -> Samples.secret();
            default -> Samples.of(kind);
        };
    }

    private static Arbitrary<Change> changes() {
        Arbitrary<String> members = Arbitraries.of(
                "agency",
                "documentNumber",
                "kind",
                "decidedOn",
                "subject",
                "facts",
                "grounds",
                "outcome",
                "penalty",
                "permit",
                "caseNumber",
                "revision",
                "correction",
                "withhold",
                "publicUntil",
                "Facts",
                "机密");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "2026-03-05",
                        "2026/3/5",
                        "FINE",
                        "5000",
                        "示市监罚[2026]012号",
                        Samples.COMPANY,
                        Samples.ADULT_ID,
                        "半个\ud800字",
                        "零\u0000",
                        "a\r\nb\tc",
                        "STATE_SECRET",
                        "\ufeff",
                        "𠮷"),
                Arbitraries.strings().ofMaxLength(20));
        Arbitrary<Change> texts = Combinators.combine(members, values)
                .as((member, value) -> new Change(member + "=" + value, body -> body.put(member, value)));
        Arbitrary<Change> inside = Combinators.combine(
                        Arbitraries.of("name", "type", "creditCode", "idNumber", "taxNumber"), values)
                .as((member, value) -> new Change("subject." + member, body -> {
                    if (body.get("subject") instanceof ObjectNode subject) {
                        subject.put(member, value);
                    }
                }));
        Arbitrary<Change> numbers = members.map(member -> new Change(member + "=1.5", body -> body.put(member, 1.5)));
        Arbitrary<Change> gone = members.map(member -> new Change("-" + member, body -> body.remove(member)));
        Arbitrary<Change> empty = members.map(member -> new Change(member + "={}", body -> body.putObject(member)));
        return Arbitraries.oneOf(texts, inside, numbers, gone, empty);
    }

    private static List<String> alone(ObjectNode body) throws IOException {
        byte[] bytes = written(body).getBytes(StandardCharsets.UTF_8);
        return findings(JsonText.read(new ByteArrayInputStream(bytes), LIMIT));
    }

    private static List<String> lineOfABatch(ObjectNode body) {
        return findings(JsonText.read((ESCAPING.writeValueAsString(body) + "\r").getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(ObjectNode body) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(body.toString())
                ? body.toString()
                : ESCAPING.writeValueAsString(body);
    }

    private static List<String> findings(JsonText.Read read) {
        List<Finding> found =
                switch (read) {
                    case JsonText.Unreadable(List<Finding> findings) -> findings;
                    case JsonText.Tree(ObjectNode tree) ->
                        Submissions.withoutRegisters("decisions", tree, Samples.TODAY);
                };
        return found.stream()
                .map(finding -> finding.pointer() + " " + finding.code() + " " + finding.value())
                .toList();
    }

    private static List<String> offline(String name, String content) throws IOException {
        Path folder = Files.createTempDirectory("same-verdict");
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, content);
            var printed = new ByteArrayOutputStream();
            Check.commandLine(new PrintStream(printed, true, StandardCharsets.UTF_8), Samples.TODAY)
                    .execute("--json", file.toString());
            JsonNode report = JSON.readTree(printed.toByteArray());
            assertThat(report.path("rows").asInt()).isOne();
            return report.path("errors")
                    .valueStream()
                    .map(it -> it.path("pointer").asString() + " "
                            + it.path("code").asString() + " "
                            + it.path("value").asString())
                    .toList();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
