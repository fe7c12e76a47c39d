package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
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

    /** As a person would fill it in, rightly or not. */
    record Filled(
            String name,
            String code,
            String number,
            String facts,
            List<String> types,
            long cents,
            String day,
            String agency) {
        private static final List<String> WORDS = List.of("警告", "罚款", "没收违法所得", "吊销许可证件", "行政拘留");
        private static final List<String> SYMBOLS =
                List.of("WARNING", "FINE", "CONFISCATE_INCOME", "REVOKE_LICENCE", "DETENTION");

        private BigDecimal yuan() {
            return BigDecimal.valueOf(cents, 2);
        }

        ObjectNode json() {
            var body = Samples.penalty();
            body.put("agency", agency)
                    .put("documentNumber", number)
                    .put("decidedOn", day)
                    .put("facts", facts);
            Samples.subject(body).put("name", name).put("creditCode", code);
            var penalty = Samples.block(body, "penalty").put("fine", yuan().toPlainString());
            var list = penalty.putArray("types");
            types.forEach(type -> list.add(SYMBOLS.get(WORDS.indexOf(type))));
            return body;
        }

        List<String> cells() {
            List<String> cells = new ArrayList<>(TableFiles.penalty(agency, number));
            cells.set(0, name);
            cells.set(2, code);
            cells.set(5, facts);
            cells.set(7, String.join("；", types));
            cells.set(9, yuan().movePointLeft(4).toPlainString());
            // A day that does not exist is shown as it was written, so it is written alike.
            cells.set(10, day.equals("2026-02-30") ? day : day.replace('-', '/'));
            return cells;
        }
    }

    @Provide
    Arbitrary<Filled> decisions() {
        var text = Arbitraries.of("甲", "乙,丙", "说\"好\"", "第一行\n第二行", "A；B", "=1+1", "尾 ", "长".repeat(300), "");
        return Combinators.combine(
                        text,
                        Arbitraries.of(Samples.COMPANY, "91330103311389009X", "9133", ""),
                        Arbitraries.of("示市监罚〔2026〕12号", "(示)罚[2026]3号", "没有文号的一句话，", ""),
                        text,
                        Arbitraries.of(Filled.WORDS)
                                .list()
                                .uniqueElements()
                                .ofMinSize(0)
                                .ofMaxSize(3),
                        Arbitraries.longs().between(0, 999_999_999_99L),
                        Arbitraries.of("2026-03-05", "2099-01-01", "2026-02-30"),
                        Arbitraries.of(Samples.AGENCY, "11330106MB000000"))
                .as(Filled::new);
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
    void of_a_decision(@ForAll("decisions") Filled one, @ForAll("decisions") Filled other) {
        List<Filled> all = List.of(one, other);
        List<ObjectNode> bodies = all.stream().map(Filled::json).toList();
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
