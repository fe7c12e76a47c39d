package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.ingest.submission.Reading.Unsound;
import org.gongshi.ingest.tables.TableFiles;
import org.gongshi.ingest.tables.TableFormat;
import tools.jackson.databind.node.ObjectNode;

/** The same decision is judged alike, whatever it is written in: as JSON, as a row of a table, as a record of Avro. */
class EveryFormatSaysTheSameTest {
    private final Path folder;

    EveryFormatSaysTheSameTest() throws IOException {
        folder = Files.createTempDirectory("tables");
    }

    @AfterProperty
    void clean() throws IOException {
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<FilledDecision> decisions() {
        var text = Arbitraries.of(FilledDecision.TEXTS);
        return Combinators.combine(
                        text,
                        Arbitraries.of(FilledDecision.CODES),
                        Arbitraries.of(FilledDecision.NUMBERS),
                        text,
                        Arbitraries.of(FilledDecision.WORDS)
                                .list()
                                .uniqueElements()
                                .ofMinSize(0)
                                .ofMaxSize(3),
                        Arbitraries.longs().between(0, 999_999_999_99L),
                        Arbitraries.of(FilledDecision.DAYS),
                        Arbitraries.of(Samples.AGENCY, FilledDecision.WRONG_AGENCY))
                .as(FilledDecision::new);
    }

    /** All that is decided about a submission before the registers are asked. */
    private static String verdict(ObjectNode body) {
        return switch (DecisionReader.read(body, Samples.TODAY)) {
            case Sound<Decision>(Decision decision, var warnings) -> decision.canonical() + warnings;
            case Unsound<Decision>(var findings) -> findings.toString();
        };
    }

    private List<String> verdicts(TableFormat format, byte[] file) {
        return TableFiles.trees(folder, format, file).stream()
                .map(EveryFormatSaysTheSameTest::verdict)
                .toList();
    }

    @Property(tries = 60)
    void of_a_decision(@ForAll("decisions") FilledDecision one, @ForAll("decisions") FilledDecision other) {
        List<FilledDecision> all = List.of(one, other);
        List<ObjectNode> bodies = all.stream().map(FilledDecision::json).toList();
        List<String> expected =
                bodies.stream().map(EveryFormatSaysTheSameTest::verdict).toList();
        String lines = bodies.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
        assertThat(verdicts(TableFormat.NDJSON, lines.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(verdicts(TableFormat.AVRO, TableFiles.avro("decisions", "deflate", bodies)))
                .isEqualTo(expected);
        List<List<String>> table = new ArrayList<>(List.of(TableFiles.PENALTY));
        all.forEach(filled -> table.add(filled.cells()));
        byte[] utf8 = TableFiles.csv(',', StandardCharsets.UTF_8, table);
        assertThat(verdicts(TableFormat.CSV, utf8)).isEqualTo(expected);
        String marked = "\uFEFF" + new String(utf8, StandardCharsets.UTF_8);
        assertThat(verdicts(TableFormat.CSV, marked.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(verdicts(TableFormat.CSV, TableFiles.csv('\t', Charset.forName("GB18030"), table)))
                .isEqualTo(expected);
        assertThat(verdicts(TableFormat.XLSX, TableFiles.xlsx(table))).isEqualTo(expected);
    }
}
