package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.ingest.tables.TableFiles;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealServers.class)
class ITTables {
    private static final int ROWS = 300;
    private static final int DAY = 10;
    private static final int TYPES = 7;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Between a table of {@link #ROWS} and one of ten times as many. */
    private static final String AT_ONCE = "--gongshi.batch.convert-at-once=200KB";

    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static CaseLog log;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder, AT_ONCE).ready();
        log = CaseLog.read(true);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        log.close();
    }

    /** Every twentieth is decided in the future, every thirtieth of a kind nobody knows. */
    private static List<List<String>> table(String agency, int rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(TableFiles.PENALTY);
        for (int row = 1; row <= rows; row++) {
            List<String> cells = new ArrayList<>(TableFiles.penalty(agency, "示市监罚〔2026〕" + row + "号"));
            if (row % 20 == 0) {
                cells.set(DAY, "2099/1/1");
            }
            if (row % 30 == 0) {
                cells.set(TYPES, "罚金");
            }
            table.add(cells);
        }
        return table;
    }

    private static String counts(JsonNode batch) {
        JsonNode counts = batch.path("counts");
        return List.of("received", "accepted", "rejected", "duplicate", "pending").stream()
                .map(name -> name + " " + counts.path(name).asLong())
                .collect(Collectors.joining(", "));
    }

    @Test
    void csv_and_xlsx_count_alike_and_what_was_rejected_comes_back_to_be_mended() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        byte[] csv = TableFiles.csv(';', Charset.forName("GB18030"), table(agency, ROWS));
        var taken = caller.post("/v1/batches?type=decisions", csv, "text/csv");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body().at("/counts/received").asInt()).isEqualTo(ROWS);
        JsonNode batch = caller.finished(taken);
        assertThat(counts(batch)).isEqualTo("received 300, accepted 280, rejected 20, duplicate 0, pending 0");
        assertThat(batch.path("errors")
                        .valueStream()
                        .filter(error -> error.path("row").asInt() == 60)
                        .filter(error -> error.path("severity").asString().equals("ERROR"))
                        .map(error -> error.path("column").asString() + " "
                                + error.path("code").asString()))
                .containsExactlyInAnyOrder("处罚决定日期 DECIDED_IN_FUTURE", "处罚类别 UNKNOWN_VALUE");

        String other = Agencies.fresh();
        var second = gateway.agency(other);
        var sheet = second.post("/v1/batches?type=decisions", TableFiles.xlsx(table(other, ROWS)), XLSX);
        assertThat(counts(second.finished(sheet))).isEqualTo(counts(batch));

        String url = taken.body().path("statusUrl").asString();
        List<List<String>> errors = TableFiles.cells(folder, caller.download(url + "/errors.xlsx"));
        assertThat(errors).hasSize(21);
        assertThat(errors.getFirst()).endsWith("错误字段", "错误说明", "修改建议");
        List<List<String>> mended = errors.stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.equals("2099/1/1") ? "2026/3/5" : cell.equals("罚金") ? "罚款" : cell)
                        .toList())
                .toList();
        var again = caller.post("/v1/batches?type=decisions", TableFiles.xlsx(mended), XLSX);
        assertThat(counts(caller.finished(again)))
                .isEqualTo("received 20, accepted 20, rejected 0, duplicate 0, pending 0");
        await().untilAsserted(() -> assertThat(caller.get("/v1/rejections?state=MENDED")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(20));
        assertThat(caller.get(url + "/errors.csv").text())
                .contains("行,字段,代码", "60,/penalty/types,UNKNOWN_VALUE,罚金,", ",ERROR,处罚类别");
        assertThat(gateway.admin().get(url + "/errors.xlsx").status()).isEqualTo(404);
        otherFilesAreRefusedClearly(caller);
        filesOfOtherKinds(agency, caller);
    }

    private static List<Path> spooled() throws IOException {
        try (var batches = Files.list(folder.resolve("data/spool"))) {
            return batches.sorted().toList();
        }
    }

    private static void otherFilesAreRefusedClearly(RunningGateway.Caller caller) throws Exception {
        List<Path> before = spooled();
        byte[] sheet = TableFiles.xlsx(table(Samples.AGENCY, 1));
        assertThat(caller.post("/v1/batches?type=decisions", sheet, "text/csv").codes())
                .containsExactly("MEDIA_TYPE");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        var refused = caller.post("/v1/batches?type=decisions", old, XLSX);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.codes()).containsExactly("OLD_WORKBOOK");
        byte[] header = TableFiles.csv(',', StandardCharsets.UTF_8, List.of(TableFiles.PENALTY));
        assertThat(caller.post("/v1/batches?type=decisions", header, "text/csv").codes())
                .containsExactly("TABLE_WITHOUT_ROWS");
        var unknown =
                caller.post("/v1/batches?type=decisions", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.codes()).contains("COLUMN_MISSING", "COLUMN_UNKNOWN");
        assertThat(spooled()).isEqualTo(before);
        assertThat(gateway.nobody().get("/v1/templates/penalties.xlsx").status())
                .isEqualTo(200);
    }

    private static void filesOfOtherKinds(String agency, RunningGateway.Caller caller) throws Exception {
        byte[] avro = TableFiles.avro(
                "decisions", "deflate", List.of(Samples.penalty().put("agency", agency)));
        var taken = caller.post("/v1/batches?type=decisions", avro, "application/vnd.apache.avro");
        // It is the twelfth row of the table, word for word.
        assertThat(counts(caller.finished(taken)))
                .isEqualTo("received 1, accepted 0, rejected 0, duplicate 1, pending 0");
        String reviews = "agency,caseNumber,outcome\n" + agency + ",示市监案〔2026〕7号,APPROVED\n";
        var review = caller.post("/v1/batches?type=reviews", reviews.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(review.status()).as(review.text()).isIn(202, 422);
    }

    @Test
    void a_table_goes_on_after_a_restart_and_no_row_counts_twice() throws Exception {
        log.keepReceipts();
        String agency = Agencies.fresh();
        int rows = 10 * ROWS;
        var caller = gateway.agency(agency);
        var taken = caller.post(
                "/v1/batches?type=decisions",
                TableFiles.csv(',', StandardCharsets.UTF_8, table(agency, rows)),
                "text/csv");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body().at("/counts/received").asInt()).isLessThan(rows);
        Path spooled = folder.resolve("data/spool")
                .resolve(taken.body().path("batchId").asString());
        log.awaitOf(agency, 1);
        gateway.close();
        assertThat(spooled.resolve("upload")).doesNotExist();
        log.writeReceipts();
        gateway = RunningGateway.start(folder, AT_ONCE).ready();
        assertThat(counts(gateway.admin().finished(taken)))
                .isEqualTo("received 3000, accepted 2800, rejected 200, duplicate 0, pending 0");
    }

    @Test
    void a_table_killed_while_it_is_turned_into_rows_is_turned_anew() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        byte[] file = TableFiles.xlsx(table(agency, 100));
        var taken = caller.post("/v1/batches?type=decisions", file, XLSX);
        caller.finished(taken);
        gateway.close();
        Path spooled = folder.resolve("data/spool")
                .resolve(taken.body().path("batchId").asString());
        Files.write(spooled.resolve("upload"), file);
        for (String name : List.of("converted.json", "finished.json", "journal", "findings.ndjson")) {
            Files.deleteIfExists(spooled.resolve(name));
        }
        Files.writeString(spooled.resolve("rows.ndjson"), "[\"half".toLowerCase(Locale.ROOT));
        gateway = RunningGateway.start(folder, AT_ONCE).ready();
        assertThat(counts(gateway.admin().finished(taken)))
                .isEqualTo("received 100, accepted 93, rejected 7, duplicate 0, pending 0");
    }
}
