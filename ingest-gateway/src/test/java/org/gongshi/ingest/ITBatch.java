package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshi.exchange.Statement;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealServers.class)
class ITBatch {
    private static final String LIMIT = "--gongshi.batch.limit=2MB";

    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static CaseLog log;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder, LIMIT).ready();
        log = CaseLog.read(true);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        log.close();
    }

    private static String row(String agency, int serial) {
        return Samples.penalty()
                .put("agency", agency)
                .put("documentNumber", "示市监罚〔2026〕" + serial + "号")
                .toString();
    }

    private static String rows(String agency, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(serial -> row(agency, serial) + "\n")
                .collect(Collectors.joining());
    }

    private static void assertCounts(JsonNode batch, long accepted, long rejected, long duplicate) {
        var counts = batch.path("counts");
        assertThat(counts.path("accepted").asLong())
                .as("accepted of %s", counts)
                .isEqualTo(accepted);
        assertThat(counts.path("rejected").asLong())
                .as("rejected of %s", counts)
                .isEqualTo(rejected);
        assertThat(counts.path("duplicate").asLong())
                .as("duplicate of %s", counts)
                .isEqualTo(duplicate);
        assertThat(counts.path("received").asLong())
                .isEqualTo(
                        accepted + rejected + duplicate + counts.path("pending").asLong());
    }

    @Test
    void a_row_wrong_in_thousands_of_places_still_lets_its_batch_end() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String row = IntStream.range(0, 60_000)
                .mapToObj(serial -> "\"colour" + serial + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        var taken = caller.batch("decisions", row);
        assertCounts(caller.finished(taken), 0, 1, 0);
        Path end = folder.resolve("data/spool")
                .resolve(taken.body().path("batchId").asString())
                .resolve("finished.json");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(end));
    }

    @Test
    void good_rows_go_on_and_bad_ones_are_reported() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String refusedByFold = Samples.penalty()
                .put("agency", agency)
                .put("documentNumber", "示〔2026〕99号")
                .put("caseNumber", "拒")
                .toString();
        String secret =
                Samples.secret().put("agency", agency).put("facts", "机密事实").toString();
        String lines = String.join(
                "\r\n",
                "\uFEFF" + row(agency, 1),
                "",
                row(agency, 2),
                row(agency, 1),
                "{\"agency\":",
                row(agency, 3).replace("2026-03-05", "2099-01-01"),
                row(Samples.OTHER_AGENCY, 4),
                "{\"title\":\"" + "长".repeat(400_000) + "\"}",
                secret,
                refusedByFold,
                row(agency, 5).replace("\"facts\"", "\"=cmd|facts\""));
        var taken = caller.batch("decisions", lines);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body().propertyNames()).containsExactlyInAnyOrder("batchId", "state", "counts", "statusUrl");
        var batch = caller.finished(taken);
        assertCounts(batch, 2, 7, 1);
        assertThat(batch.path("errors")
                        .valueStream()
                        .filter(error -> error.path("severity").asString().equals("ERROR")))
                .extracting(error ->
                        error.path("row").asLong() + " " + error.path("code").asString())
                .containsExactlyInAnyOrder(
                        "4 MALFORMED_JSON",
                        "5 DECIDED_IN_FUTURE",
                        "6 NOT_YOUR_AGENCY",
                        "7 TOO_LARGE",
                        "8 SECRET_CONTENT",
                        "9 CONFLICT",
                        "10 UNKNOWN_FIELD");
        String csv = caller.get(taken.body().path("statusUrl").asString() + "/errors.csv")
                .text();
        assertThat(csv)
                .contains("行,字段,代码")
                .contains("5,/decidedOn,DECIDED_IN_FUTURE")
                .doesNotContain("机密");
        assertThat(onDisk(taken.body().path("batchId").asString())).doesNotContain("机密事实");
        assertThat(gateway.agency(Agencies.fresh())
                        .get(taken.body().path("statusUrl").asString())
                        .status())
                .isEqualTo(404);
    }

    private static String onDisk(String batch) throws IOException {
        try (var files = Files.walk(folder.resolve("data/spool").resolve(batch))) {
            return files.filter(Files::isRegularFile).map(ITBatch::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_file_without_rows_or_over_the_limit_is_not_taken() throws Exception {
        List<Path> before = spooled();
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        assertThat(caller.batch("decisions", "").codes()).containsExactly("EMPTY");
        assertThat(caller.batch("decisions", "\n \r\n\n").codes()).containsExactly("EMPTY");
        var large = caller.batch("decisions", rows(agency, 0, 5_000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.codes()).containsExactly("TOO_LARGE");
        assertThat(caller.batch("decisions", "x".repeat(3_000_000)).status()).isEqualTo(413);
        assertThat(spooled()).isEqualTo(before);
    }

    private static List<Path> spooled() throws IOException {
        try (var batches = Files.list(folder.resolve("data/spool"))) {
            return batches.sorted().toList();
        }
    }

    @Test
    void history_is_refused_where_nothing_is_demonstrated() throws Exception {
        assertThat(gateway.admin().batch("history", "{\"day\":\"2026-03-05\"}").codes())
                .containsExactly("NOT_A_DEMO");
    }

    @Test
    void a_form_with_a_file_is_taken_like_a_body() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n";
        var taken = caller.post(
                "/v1/batches?type=decisions",
                form.formatted("rows.ndjson", rows(agency, 0, 3)).getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=b");
        assertThat(taken.status()).isEqualTo(202);
        assertCounts(caller.finished(taken), 3, 0, 0);
        var table = caller.post(
                "/v1/batches?type=decisions",
                form.formatted("rows.xlsx", "…").getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=b");
        assertThat(table.codes()).containsExactly("MEDIA_TYPE");
        rowsOfEveryTypeCountAlike(agency, caller);
    }

    private static void rowsOfEveryTypeCountAlike(String agency, RunningGateway.Caller caller) throws Exception {
        var rows = Map.of(
                "withdrawals", Samples.withdrawal(),
                "reviews", Samples.review(),
                "records", Samples.processRecord(),
                "outcomes", Samples.outcome(),
                "contests", Samples.contest(),
                "replies", Samples.reply(),
                "self-reviews", Samples.selfReview(),
                "manifests", Samples.manifest());
        for (var type : rows.entrySet()) {
            String row = type.getValue().put("agency", agency).toString();
            var taken = caller.batch(type.getKey(), row + "\n" + row + "\n{}\n");
            assertThat(taken.status()).as(type.getKey()).isEqualTo(202);
            assertCounts(caller.finished(taken), 1, 1, 1);
        }
        assertThat(TopicReader.all(Topics.SUPERVISION_STATEMENTS).stream()
                        .filter(statement -> statement.getAgency().equals(agency))
                        .map(Statement::getReceiptId)
                        .distinct())
                .as("an objection and an answer are said to supervisors")
                .hasSize(2);
    }

    @Test
    void a_batch_goes_on_after_a_restart_and_loses_nothing() throws Exception {
        log.keepReceipts();
        String agency = Agencies.fresh();
        int rows = 3_000;
        var caller = gateway.agency(agency);
        var taken = caller.batch("decisions", rows(agency, 0, rows));
        log.awaitOf(agency, 1);
        gateway.close();
        tearJournal(taken.body().path("batchId").asString());

        log.writeReceipts();
        gateway = RunningGateway.start(folder, LIMIT).ready();
        var admin = gateway.admin();
        assertCounts(admin.finished(taken), rows, 0, 0);
        assertThat(log.awaitOf(agency, rows))
                .extracting(event ->
                        event.getHeader().getEventId() + event.getHeader().getReceiptId())
                .satisfies(events -> assertThat(events.stream().distinct()).hasSize(rows));
    }

    /** As a kill leaves it: the last line half written, those before it partly not at all. */
    private static void tearJournal(String batchId) throws IOException {
        Path journal = folder.resolve("data/spool").resolve(batchId).resolve("journal");
        String lines = Files.readString(journal);
        Files.writeString(journal, lines.substring(0, lines.length() / 2));
    }

    @Test
    void rows_wait_for_the_processors_and_the_sum_holds_meanwhile() throws Exception {
        log.keepReceipts();
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var taken = caller.batch("decisions", rows(agency, 0, 20) + "{}\n");
        log.awaitOf(agency, 20);
        String url = taken.body().path("statusUrl").asString();
        await().until(() ->
                caller.get(url).body().path("counts").path("rejected").asLong() == 1);
        var waiting = caller.get(url).body();
        assertThat(waiting.path("state").asString()).isEqualTo("CHECKING");
        assertThat(waiting.path("counts").path("pending").asLong()).isEqualTo(20);
        assertCounts(waiting, 0, 1, 0);
        log.writeReceipts();
        assertCounts(caller.finished(taken), 20, 1, 0);
    }

    @Test
    void a_rejected_row_waits_in_the_queue_until_it_is_mended_or_given_up() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String late = row(agency, 1).replace("2026-03-05", "2099-01-01");
        String nameless = row(agency, 2).replace("\"outcome\"", "\"outcomes\"");
        caller.finished(caller.batch("decisions", late + "\n" + nameless + "\n" + row(agency, 3)));
        var open = await().until(
                        () -> caller.get("/v1/rejections?state=OPEN").body(),
                        queue -> queue.path("total").asLong() == 2);
        var first = open.path("items").path(0);
        assertThat(first.path("row").asLong()).isEqualTo(1);
        assertThat(first.path("ageDays").asLong()).isZero();
        assertThat(first.path("errors").path(0).path("code").asString()).isEqualTo("DECIDED_IN_FUTURE");
        assertThat(open.toString()).doesNotContain("晨星");
        var page = caller.get("/v1/rejections?size=1").body();
        var next = caller.get(
                        "/v1/rejections?size=1&cursor=" + page.path("next").asString())
                .body();
        assertThat(next.path("items").path(0).path("row").asLong()).isEqualTo(2);
        assertThat(next.has("next")).isFalse();
        assertThat(caller.get("/v1/rejections?cursor=1").codes()).containsExactly("PARAMETER");
        assertThat(gateway.agency(Agencies.fresh())
                        .get("/v1/rejections")
                        .body()
                        .path("total")
                        .asLong())
                .isZero();

        caller.finished(caller.batch("decisions", row(agency, 1)));
        assertThat(caller.post("/v1/decisions", row(agency, 2)).status()).isEqualTo(202);
        var mended = await().until(
                        () -> caller.get("/v1/rejections?state=MENDED").body(),
                        queue -> queue.path("total").asLong() == 2);
        assertThat(mended.path("items").path(0).path("errors").path(0).has("value"))
                .isFalse();
        String path = "/v1/rejections/" + first.path("id").asString();
        String reason = "{\"state\":\"ABANDONED\",\"reason\":\"测试数据\"}";
        assertThat(caller.post(path, reason).codes()).containsExactly("REJECTION_MENDED");
    }

    @Test
    void a_row_given_up_stays_so_after_a_restart() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        caller.finished(caller.batch("decisions", "{\"agency\":\"" + agency + "\"}"));
        var queue = await().until(
                        () -> caller.get("/v1/rejections").body(),
                        found -> found.path("total").asLong() == 1);
        String path = "/v1/rejections/" + queue.path("items").path(0).path("id").asString();
        assertThat(caller.post(path, "{\"state\":\"ABANDONED\"}").codes()).containsExactly("REQUIRED");
        assertThat(caller.post(path, "{\"state\":\"ABANDONED\",\"reason\":\"见13800138000\"}")
                        .codes())
                .containsExactly("PERSONAL_NUMBER");
        String reason = "{\"state\":\"ABANDONED\",\"reason\":\"测试数据\"}";
        assertThat(gateway.agency(Agencies.fresh()).post(path, reason).status()).isEqualTo(404);
        assertThat(caller.post(path, reason).body().path("state").asString()).isEqualTo("ABANDONED");

        gateway.close();
        gateway = RunningGateway.start(folder, LIMIT).ready();
        var kept = gateway.same(caller).get("/v1/rejections?state=ABANDONED").body();
        assertThat(kept.path("items").path(0).path("reason").asString()).isEqualTo("测试数据");
        assertThat(kept.path("items").path(0).has("closedAt")).isTrue();
    }
}
