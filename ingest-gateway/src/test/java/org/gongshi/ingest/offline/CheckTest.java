package org.gongshi.ingest.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CheckTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();

    @Test
    void every_finding_of_every_row_is_told_with_its_fix() throws IOException {
        var wrong = Samples.fullPenalty();
        Samples.subject(wrong).put("creditCode", "91330103311389008H");
        wrong.remove("facts");
        assertThat(check(file("rows.ndjson", Samples.fullPenalty(), wrong))).isOne();
        assertThat(text())
                .contains("第 2 行 /subject/creditCode 错误 CREDIT_CODE_CHECK_DIGIT")
                .contains("填写：91330103311389008H", "问题：", "办法：")
                .contains("第 2 行 /facts 提示 RECOMMENDED")
                .doesNotContain("第 1 行")
                .contains("共 2 行：可受理 1 行，须修改 1 行；提示 1 条。");
    }

    @Test
    void what_needs_the_registers_is_left_out_and_the_report_says_so() throws IOException {
        assertThat(check(file("rows.ndjson", Samples.fullPenalty()))).isZero();
        assertThat(text()).contains("未核对").contains("执法人员").contains("报送期限");
        assertThat(json(check("--json", file("rows.ndjson", Samples.fullPenalty())))
                        .path("notChecked")
                        .asString())
                .contains("未核对");
    }

    @Test
    void programs_get_counts_and_every_error() throws IOException {
        var wrong = Samples.fullPenalty().put("kind", "FINE");
        assertThat(check("--json", file("rows.ndjson", wrong, Samples.fullPenalty())))
                .isOne();
        JsonNode report = json(1);
        assertThat(report.path("rows").asInt()).isEqualTo(2);
        assertThat(report.path("accepted").asInt()).isOne();
        assertThat(report.path("rejected").asInt()).isOne();
        JsonNode error = report.path("errors").get(0);
        assertThat(error.propertyNames())
                .containsExactly("pointer", "row", "code", "value", "message", "fix", "severity");
        assertThat(error.path("code").asString()).isEqualTo("UNKNOWN_VALUE");
        assertThat(error.path("row").asInt()).isOne();
    }

    @Test
    void several_files_are_one_report() throws IOException {
        String first = file("first.ndjson", Samples.fullPenalty().put("kind", "FINE"));
        String second = file("second.json", Samples.fullPenalty().put("kind", "FINE"));
        JsonNode report = json(check("--json", first, second));
        assertThat(report.path("rows").asInt()).isEqualTo(2);
        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("file").asString()))
                .containsExactly(first, second);
    }

    @Test
    void a_single_submission_may_stand_on_many_lines() throws IOException {
        Path file = folder.resolve("decision.json");
        Files.writeString(
                file, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Samples.fullPenalty()));
        assertThat(check(file.toString())).isZero();
    }

    @Test
    void an_id_number_is_shown_nowhere() throws IOException {
        var body = Samples.person(Samples.ADULT_ID.replace('2', '3'));
        body.put("facts", "\u0001" + Samples.ADULT_ID).put(Samples.ADULT_ID, "1");
        assertThat(check(file("rows.ndjson", body))).isOne();
        assertThat(text()).contains("***").doesNotContain("19491231");
    }

    @Test
    void of_a_state_secret_nothing_is_told() throws IOException {
        assertThat(check(file("rows.ndjson", Samples.secret().put("facts", "机密事实"))))
                .isOne();
        assertThat(text()).contains("SECRET_CONTENT").doesNotContain("机密");
    }

    @Test
    void other_types_and_english_are_asked_for() throws IOException {
        assertThat(check("--type", "reviews", "--language", "en", file("r.ndjson", Samples.review())))
                .isZero();
        assertThat(text())
                .contains("1 rows: 1 accepted, 0 rejected; 0 warnings.")
                .contains("Not checked");
    }

    @Test
    void what_cannot_be_read_is_not_half_checked() throws IOException {
        assertThat(check(
                        file("rows.ndjson", Samples.fullPenalty()),
                        folder.resolve("none.ndjson").toString()))
                .isEqualTo(2);
        assertThat(text()).isEmpty();
        assertThat(complaints.toString()).contains("none.ndjson can't be read");
        assertThat(check("--type", "fines", file("rows.ndjson", Samples.fullPenalty())))
                .isEqualTo(2);
    }

    @Test
    void a_table_is_told_by_its_columns() throws IOException {
        Path table = folder.resolve("penalties.csv");
        Files.writeString(table, """
                行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),行政处罚决定书文号,违法行为类型,处罚类别,处罚内容,处罚决定日期,处罚机关,处罚机关统一社会信用代码,颜色
                示例市晨星餐饮有限公司(示例),法人及非法人组织,%s,示市监罚〔2026〕12号,经营超过保质期的食品,罚款,罚款5000元,2026/02/30,示例市市场监督管理局,%s,红
                """.formatted(Samples.COMPANY, Samples.AGENCY));
        assertThat(check(table.toString())).isOne();
        assertThat(text())
                .contains("第 1 行 处罚决定日期 /decidedOn 错误 DATE_FORMAT")
                .contains("表头或整个文件 颜色")
                .contains("共 1 行：可受理 0 行，须修改 1 行");
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_unreadable() throws IOException {
        Path workbook = folder.resolve("penalties.xlsx");
        Files.writeString(workbook, "not a workbook");
        assertThat(check("--json", workbook.toString())).isEqualTo(2);
        JsonNode error =
                new JsonMapper().readTree(printed.toByteArray()).path("errors").get(0);
        assertThat(error.path("code").asString()).isEqualTo("TABLE_UNREADABLE");
        assertThat(error.has("row")).isFalse();
        assertThat(check(Files.createFile(folder.resolve("picture.png")).toString()))
                .isEqualTo(2);
    }

    private int check(String... arguments) {
        printed.reset();
        return Check.commandLine(new PrintStream(printed, true, StandardCharsets.UTF_8), Samples.TODAY)
                .setErr(new PrintWriter(complaints, true))
                .execute(arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(int code) {
        assertThat(code).isLessThan(2);
        return new JsonMapper().readTree(printed.toByteArray());
    }

    private String file(String name, ObjectNode... bodies) throws IOException {
        Path file = folder.resolve(name);
        List<String> lines = Stream.of(bodies).map(ObjectNode::toString).toList();
        return Files.write(file, lines).toString();
    }
}
