package org.gongshi.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.ingest.tables.TableFiles.rows;
import static org.gongshi.ingest.tables.TableFormat.AVRO;
import static org.gongshi.ingest.tables.TableFormat.CSV;
import static org.gongshi.ingest.tables.TableFormat.NDJSON;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSourceTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private static List<List<String>> table(int rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(TableFiles.PENALTY);
        for (int row = 1; row <= rows; row++) {
            table.add(TableFiles.penalty(Samples.AGENCY, "示市监罚〔2026〕" + row + "号"));
        }
        return table;
    }

    private static String expected(long row) {
        return Samples.penalty().put("documentNumber", "示市监罚〔2026〕" + row + "号").toString();
    }

    private void assertRows(TableFormat format, byte[] file, int count) {
        var read = rows(folder, format, "decisions", file);
        assertThat(read).hasSize(count);
        for (Row row : read) {
            assertThat(Samples.tree(TableFiles.json(row))).isEqualTo(Samples.tree(expected(row.number())));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,','", "UTF-8,;", "GB18030,','", "GB18030,'\t'", "UTF-16LE,','"})
    void csv_is_read_in_its_encoding_and_with_its_separator(String charset, char separator) {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        byte[] file = TableFiles.csv(separator, StandardCharsets.UTF_8, table(3));
        assertRows(CSV, (mark + new String(file, StandardCharsets.UTF_8)).getBytes(Charset.forName(charset)), 3);
    }

    @Test
    void a_byte_order_mark_a_title_and_blank_lines_are_no_rows() {
        String text = new String(TableFiles.csv(',', StandardCharsets.UTF_8, table(2)), StandardCharsets.UTF_8);
        String[] lines = text.split("\r\n", -1);
        String file = "\uFEFF行政处罚信息报送表,,\n\n" + lines[0] + "\n,,,,\n" + lines[1] + "\n\n" + lines[2];
        assertRows(CSV, file.getBytes(StandardCharsets.UTF_8), 2);
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_line_ends() {
        var table = new ArrayList<>(table(1));
        var cells = new ArrayList<>(table.get(1));
        cells.set(5, "甲,\"乙\"\n丙\t丁");
        table.set(1, cells);
        var row = rows(folder, CSV, "decisions", TableFiles.csv(',', StandardCharsets.UTF_8, table))
                .getFirst();
        assertThat(Samples.tree(TableFiles.json(row)).path("facts").asString()).isEqualTo("甲,\"乙\"\n丙\t丁");
    }

    @Test
    void a_row_in_another_encoding_is_told_and_the_others_are_read() {
        String[] lines = new String(TableFiles.csv(',', StandardCharsets.UTF_8, table(3)), StandardCharsets.UTF_8)
                .split("\r\n", -1);
        byte[] file = joined(
                (lines[0] + "\n" + lines[1] + "\n").getBytes(StandardCharsets.UTF_8),
                (lines[2] + "\n").getBytes(GB18030),
                lines[3].getBytes(StandardCharsets.UTF_8));
        var read = rows(folder, CSV, "decisions", file);
        assertThat(read).hasSize(3);
        assertThat(TableFiles.unread(read.get(1))).containsExactly(ErrorCode.ROW_ENCODING);
        assertThat(TableFiles.json(read.get(2))).contains("〔2026〕3号");
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new java.io.ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    @Test
    void a_header_alone_and_no_header_are_refused() {
        assertThat(TableFiles.refusal(folder, CSV, TableFiles.csv(',', GB18030, table(0))))
                .containsExactly(ErrorCode.TABLE_WITHOUT_ROWS);
        assertThat(TableFiles.refusal(folder, CSV, new byte[0])).containsExactly(ErrorCode.EMPTY);
        assertThat(TableFiles.refusal(folder, CSV, "姓名,年龄\n甲,3".getBytes(GB18030)))
                .contains(ErrorCode.COLUMN_MISSING);
    }

    @Test
    void ten_thousand_columns_are_too_many() {
        assertThat(TableFiles.refusal(folder, CSV, (",".repeat(10_000) + "\n1\n").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        String header = "agency,documentNumber" + ",x".repeat(10_000);
        assertThat(TableFiles.refusal(folder, CSV, (header + "\n1\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ErrorCode.TABLE_TOO_WIDE);
    }

    @Test
    void a_cell_of_a_million_characters_costs_its_row_only() {
        var table = new ArrayList<>(table(3));
        var cells = new ArrayList<>(table.get(2));
        cells.set(5, "长".repeat(100_000));
        table.set(2, cells);
        var read = rows(folder, CSV, "decisions", TableFiles.csv(',', StandardCharsets.UTF_8, table));
        assertThat(read).hasSize(3);
        assertThat(read.get(1).found())
                .extracting(finding -> finding.column() + " " + finding.code())
                .containsExactly("违法事实 TEXT_LENGTH");
        cells.set(5, "长".repeat(1_500_000));
        read = rows(folder, CSV, "decisions", TableFiles.csv(',', StandardCharsets.UTF_8, table));
        assertThat(TableFiles.unread(read.get(1))).containsExactly(ErrorCode.TOO_LARGE);
        assertThat(TableFiles.json(read.get(2))).contains("〔2026〕3号");
    }

    @Test
    void a_quote_that_nobody_closes_ends_the_file_with_a_row_that_tells_it() {
        String good = new String(TableFiles.csv(',', StandardCharsets.UTF_8, table(8)), StandardCharsets.UTF_8);
        var read = rows(
                folder, CSV, "decisions", (good + "\"甲,乙" + "丙".repeat(4_500_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(read).hasSize(9);
        assertThat(TableFiles.unread(read.getLast())).containsExactly(ErrorCode.TABLE_UNREADABLE);
    }

    @Test
    void null_bytes_reach_the_checks_which_refuse_them() {
        String text = new String(TableFiles.csv(',', StandardCharsets.UTF_8, table(1)), StandardCharsets.UTF_8);
        var read = rows(folder, CSV, "decisions", text.replace("使用超过", "使用\0超过").getBytes(StandardCharsets.UTF_8));
        assertThat(Samples.tree(TableFiles.json(read.getFirst())).path("facts").asString())
                .contains("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "deflate"})
    void avro_is_read(String codec) {
        var bodies = List.of(1, 2, 3).stream()
                .map(row -> Samples.tree(expected(row)))
                .toList();
        assertRows(AVRO, TableFiles.avro("decisions", codec, bodies), 3);
    }

    @Test
    void avro_that_breaks_off_keeps_the_rows_before() {
        var bodies = java.util.stream.IntStream.range(1, 2_000)
                .mapToObj(row -> Samples.tree(expected(row)))
                .toList();
        byte[] file = TableFiles.avro("decisions", "null", bodies);
        var read = rows(folder, AVRO, "decisions", Arrays.copyOf(file, file.length * 9 / 10));
        assertThat(TableFiles.unread(read.getLast())).containsExactly(ErrorCode.TABLE_UNREADABLE);
        assertThat(read).hasSizeGreaterThan(100).hasSizeLessThan(1_999);
    }

    @Test
    void avro_in_another_codec_or_of_another_kind_is_refused() {
        assertThat(TableFiles.refusal(folder, AVRO, TableFiles.avro("decisions", "bzip2", List.of(Samples.penalty()))))
                .containsExactly(ErrorCode.AVRO_CODEC);
        assertThat(TableFiles.refusal(folder, AVRO, "Obj\1".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ErrorCode.TABLE_UNREADABLE);
    }

    @Test
    void lines_of_json_are_rows_too() {
        assertRows(
                NDJSON, ("\uFEFF" + expected(1) + "\n\n" + expected(2) + "\r\n").getBytes(StandardCharsets.UTF_8), 2);
    }

    @Test
    void what_is_written_down_about_a_row_is_read_again() {
        var cells = new RawRow.Cells(List.of("甲", "", "\"乙\""), List.of());
        var flawed =
                new RawRow.Cells(List.of("甲"), List.of(new RawRow.Flaw(2, ErrorCode.CELL_ERROR, List.of("#REF!"))));
        var lost = new RawRow.Lost(ErrorCode.TOO_LARGE, List.of("1 B"));
        assertThat(RawRow.read(cells.line(), true)).isEqualTo(cells);
        assertThat(RawRow.read(flawed.line(), true)).isEqualTo(flawed);
        assertThat(RawRow.read(lost.line(), true)).isEqualTo(lost);
        assertThat(RawRow.read(cells.line(), false)).isInstanceOf(RawRow.Body.class);
    }
}
