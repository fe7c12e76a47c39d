package org.gongshi.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.ingest.tables.TableFiles.rows;
import static org.gongshi.ingest.tables.TableFormat.XLSX;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class XlsxRowsTest {
    private static final List<String> HEADER =
            List.of("agency", "documentNumber", "kind", "decidedOn", "subject.name", "outcome");
    private static final String TOP = TableFiles.row(HEADER);

    @TempDir
    Path folder;

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private List<Row> read(String data) {
        return read(data, Map.of());
    }

    private List<Row> read(String data, Map<String, String> parts) {
        return rows(folder, XLSX, "decisions", TableFiles.workbook(TOP + data, parts));
    }

    private JsonNode json(String data, Map<String, String> parts) {
        return Samples.tree(TableFiles.json(read(data, parts).getFirst()));
    }

    private List<ErrorCode> refusal(String data, Map<String, String> parts) {
        return TableFiles.refusal(folder, XLSX, TableFiles.workbook(data, parts));
    }

    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
            <numFmt numFmtId="177" formatCode="0.00&quot;d&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="22"/></cellXfs>
            </styleSheet>""";

    @Test
    void what_a_program_writes_is_read() {
        var table = List.of(TableFiles.PENALTY, TableFiles.penalty(Samples.AGENCY, "示市监罚〔2026〕12号"));
        var read = rows(folder, XLSX, "decisions", TableFiles.xlsx(table));
        assertThat(Samples.tree(TableFiles.json(read.getFirst()))).isEqualTo(Samples.penalty());
    }

    @Test
    void numbers_and_dates_are_read_as_they_are_shown() {
        var cells = TableFiles.penalty(Samples.AGENCY, "示市监罚〔2026〕12号");
        byte[] file = TableFiles.xlsx(sheet -> {
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(0, column, TableFiles.PENALTY.get(column));
                sheet.value(1, column, cells.get(column));
            }
            sheet.value(1, 9, new BigDecimal("0.5"));
            sheet.value(1, 10, java.time.LocalDate.of(2026, 3, 5));
            sheet.style(1, 10).format("yyyy-mm-dd").set();
        });
        var read = rows(folder, XLSX, "decisions", file);
        assertThat(Samples.tree(TableFiles.json(read.getFirst()))).isEqualTo(Samples.penalty());
    }

    @ParameterizedTest
    @CsvSource({"1,2026-03-05", "2,2026-03-05", "0,2026-03-05", "3,2026-03-05"})
    void a_day_is_known_by_its_style_or_by_its_column(int style, String day) {
        String data = row("<c r=\"D2\" s=\"" + style + "\"><v>46086</v></c>");
        assertThat(json(data, Map.of("xl/styles.xml", STYLES)).path("decidedOn").asString())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004,0.3",
        "1E2,100",
        "5000,5000",
        "1.1000000000000001E-2,0.011",
        "110108000000016,110108000000016",
        "-0,0",
        "007,7"
    })
    void numbers_are_read_without_the_artefacts_of_binary_fractions(String stored, String text) {
        assertThat(json(row("<c r=\"F2\"><v>" + stored + "</v></c>"), Map.of())
                        .path("outcome")
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void dates_may_count_from_1904_and_have_a_time() {
        String workbook = """
                <workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="h" state="hidden" r:id="rId9"/>
                <sheet name="1" r:id="rId1"/></sheets></workbook>""";
        var parts = Map.of("xl/workbook.xml", workbook, "xl/styles.xml", STYLES);
        assertThat(json(row("<c r=\"D2\" s=\"1\"><v>44624</v></c>"), parts)
                        .path("decidedOn")
                        .asString())
                .isEqualTo("2026-03-05");
        assertThat(json(row("<c r=\"D2\"><v>44624</v></c>"), parts)
                        .path("decidedOn")
                        .asString())
                .isEqualTo("2026-03-05");
        assertThat(json(row("<c r=\"F2\" s=\"4\"><v>44624.4375</v></c>"), parts)
                        .path("outcome")
                        .asString())
                .isEqualTo("2026-03-05T10:30:00+08:00");
    }

    @Test
    void a_formula_counts_by_its_result_and_without_one_is_told() {
        var read = read(row("<c r=\"F2\" t=\"str\"><f>[1]Sheet1!A1</f><v>准予</v></c>")
                + row(
                        "<c r=\"A3\"><v>1</v></c>",
                        "<c r=\"F3\"><f>1+1</f></c>",
                        "<c r=\"E3\" t=\"e\"><v>#REF!</v></c>"));
        assertThat(TableFiles.json(read.getFirst())).contains("准予");
        assertThat(read.get(1).found())
                .extracting(finding -> finding.column() + " " + finding.code())
                .containsExactly("outcome CELL_FORMULA", "subject.name CELL_ERROR");
    }

    @Test
    void shared_texts_are_read_without_the_readings_of_their_characters() {
        String strings =
                "<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙_x000D_</t></r><rPh><t>yi</t></rPh></si></sst>";
        String data = row("<c r=\"E2\" t=\"s\"><v>1</v></c>", "<c r=\"F2\" t=\"s\"><v>0</v></c>");
        JsonNode json = json(data, Map.of("xl/sharedStrings.xml", strings));
        assertThat(json.at("/subject/name").asString()).isEqualTo("乙丙");
        assertThat(json.path("outcome").asString()).isEqualTo("甲");
    }

    @Test
    void shared_texts_beyond_the_memory_lie_in_a_file_that_is_gone_afterwards() throws Exception {
        String strings = IntStream.range(0, 700)
                .mapToObj(place -> "<si><t>" + place + "长" + varied(32_000) + "</t></si>")
                .collect(java.util.stream.Collectors.joining("", "<sst>", "</sst>"));
        try (var workbook = Workbook.open(
                        Files.write(
                                folder.resolve("w"), TableFiles.workbook("", Map.of("xl/sharedStrings.xml", strings))),
                        Limits.standard());
                var shared = new SharedStrings(workbook.sharedStrings(), folder)) {
            assertThat(shared.get(699)).startsWith("699长").hasSize(32_004);
            assertThat(shared.get(0)).startsWith("0长");
            assertThat(shared.get(650)).startsWith("650长");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("w"));
        }
    }

    /** Text that packs badly, as real text does. */
    private static String varied(int length) {
        return new java.util.Random(length)
                .ints(length, '一', '龥')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void references_to_texts_that_are_not_there_end_the_file() {
        var read = read(row(TableFiles.cell("甲")).repeat(9) + row("<c t=\"s\"><v>3</v></c>"));
        assertThat(TableFiles.unread(read.getLast())).containsExactly(ErrorCode.TABLE_UNREADABLE);
    }

    @Test
    void a_cell_of_a_million_characters_costs_its_row_only() {
        var read = read(row("<c r=\"F2\" t=\"inlineStr\"><is><t>" + "长".repeat(1_000_000) + "</t></is></c>")
                + row(TableFiles.cell("甲")));
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().found())
                .extracting(finding -> finding.column() + " " + finding.code())
                .containsExactly("outcome TEXT_LENGTH");
    }

    @Test
    void ten_thousand_columns_are_too_many() {
        assertThat(refusal(row(TableFiles.row(HEADER), TableFiles.cell("x").repeat(10_000)), Map.of()))
                .isNotEmpty();
        String far = TableFiles.row(HEADER).replace("</row>", "<c r=\"ZZZ1\" t=\"str\"><v>x</v></c></row>");
        assertThat(refusal(far.replace("ZZZ1", "IV1") + row(TableFiles.cell("1")), Map.of()))
                .isEmpty();
        assertThat(refusal(far.replace("ZZZ1", "IW1") + row(TableFiles.cell("1")), Map.of()))
                .containsExactly(ErrorCode.TABLE_TOO_WIDE);
    }

    @Test
    void what_unpacks_to_a_thousandfold_is_refused() {
        String bomb = row("<c t=\"str\"><v>" + "0".repeat(30_000) + "</v></c>").repeat(2_000);
        var read = read(row(TableFiles.cell("甲")).repeat(5) + bomb);
        assertThat(TableFiles.unread(read.getLast())).containsExactly(ErrorCode.TABLE_BOMB);
        assertThat(refusal(TOP + row("<c a=\"" + "0".repeat(1 << 20) + "\"/>"), Map.of()))
                .containsExactly(ErrorCode.TABLE_BOMB);
    }

    @Test
    void entities_and_document_types_are_not_followed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        String sheet = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY b \"&a;&a;\">]>"
                + "<worksheet><sheetData>" + TOP + row(TableFiles.cell("&a;")) + "</sheetData></worksheet>";
        var parts = Map.of("xl/worksheets/sheet1.xml", sheet);
        byte[] file = TableFiles.workbook("", parts);
        if (TableFiles.refusal(folder, XLSX, file).isEmpty()) {
            assertThat(rows(folder, XLSX, "decisions", file))
                    .noneMatch(row -> TableFiles.json(row).contains("机密"));
        }
    }

    @Test
    void names_that_lead_out_of_the_folder_are_never_unpacked() throws Exception {
        var read = read(
                row(TableFiles.cell("甲")), Map.of("../../evil.txt", "x", "xl/externalLinks/externalLink1.xml", "<x/>"));
        assertThat(read).hasSize(1);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("file"));
        }
        assertThat(folder.resolve("../../evil.txt")).doesNotExist();
    }

    @Test
    void a_directory_of_too_many_entries_is_refused() {
        Map<String, String> parts = new java.util.HashMap<>();
        IntStream.range(0, 1_001).forEach(place -> parts.put("x" + place, ""));
        assertThat(refusal(TOP, parts)).containsExactly(ErrorCode.TABLE_BOMB);
        byte[] end = new byte[22];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, end, 0, 4);
        Arrays.fill(end, 12, 16, (byte) 0x70);
        assertThat(TableFiles.refusal(folder, XLSX, end)).containsExactly(ErrorCode.TABLE_BOMB);
    }

    @Test
    void a_header_alone_a_torn_file_and_what_is_no_workbook_are_refused() {
        assertThat(refusal(TOP, Map.of())).containsExactly(ErrorCode.TABLE_WITHOUT_ROWS);
        assertThat(refusal("", Map.of())).containsExactly(ErrorCode.EMPTY);
        byte[] file = TableFiles.workbook(TOP + row(TableFiles.cell("1")), Map.of());
        for (int length = 0; length < file.length; length += 37) {
            assertThat(TableFiles.refusal(folder, XLSX, Arrays.copyOf(file, length)))
                    .as("%d bytes", length)
                    .containsExactly(ErrorCode.TABLE_UNREADABLE);
        }
        assertThat(TableFiles.refusal(folder, XLSX, TableFiles.zip(Map.of("a", "b"))))
                .containsExactly(ErrorCode.TABLE_UNREADABLE);
        assertThat(refusal("<row><c", Map.of())).containsExactly(ErrorCode.TABLE_UNREADABLE);
        assertThat(TableFiles.refusal(folder, XLSX, "PK\3\4 nothing".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ErrorCode.TABLE_UNREADABLE);
    }
}
