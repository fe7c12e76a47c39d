package org.gongshi.search.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.OfficialColumn;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.ExchangeDeserializer;
import org.gongshi.schemas.Topics;
import org.gongshi.search.RunningSearch;
import org.gongshi.search.topics.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver fetches, stops, goes on, and answers. */
@ExtendWith(RealServers.class)
final class ITFeeds {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String AGENCY = "11330106MB0000001G";
    private static final String KEY = "key-of-the-credit-site";
    private static final String FEED = "/api/v1/feeds/credit-china/penalties";

    @TempDir
    private static Path folder;

    private static RunningSearch search;

    @BeforeAll
    static void start() throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
        search = RunningSearch.on(
                RealServers.addresses(),
                "--gongshi.feeds.keys=credit-china=" + HexFormat.of().formatHex(hash),
                "--gongshi.feeds.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static String id(int number) {
        return AGENCY + "-" + "a".repeat(15) + (char) ('a' + number);
    }

    private static void publish(int number, int edition, OfficialTable table, String outcome) {
        send(begun(number, edition, table)
                .setAction(CreditAction.PUBLISH)
                .setDecidedOn(LocalDate.of(2026, 3, 5))
                .setColumns(List.of(
                        new OfficialColumn("CF_WSH", "示交罚〔2026〕" + number + "号"), new OfficialColumn("CF_NR", outcome)))
                .build());
    }

    private static void withdraw(int number, int edition) {
        send(begun(number, edition, OfficialTable.PENALTIES)
                .setAction(CreditAction.WITHDRAW)
                .setReason("REVOKED")
                .setWithdrawnOn(LocalDate.of(2026, 4, 1))
                .build());
    }

    private static CreditRecord.Builder begun(int number, int edition, OfficialTable table) {
        return CreditRecord.newBuilder()
                .setDecisionId(id(number))
                .setEdition(edition)
                .setAgency(AGENCY)
                .setTable(table)
                .setDocumentNumber("示交罚〔2026〕" + number + "号")
                .setDueOn(LocalDate.of(2026, 3, 16));
    }

    private static void send(CreditRecord record) {
        search.publish(Objects.requireNonNull(Topics.CREDIT.get("credit-china")), record.getDecisionId(), record);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + KEY;
        return search.get(path, all);
    }

    private static List<JsonNode> lines(String after) {
        var answer = get(FEED + "?after=" + after);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private static List<String> told(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> line.path("decisionId").asString() + "/"
                        + line.path("edition").asInt() + " "
                        + line.path("action").asString())
                .toList();
    }

    /** Beginning anywhere in a feed, what follows is the same as from the start. */
    @Test
    void aReceiverThatGoesOnAnywhereMissesNothingAndGetsNothingTwice() {
        publish(1, 1, OfficialTable.PENALTIES, "罚款5000元");
        publish(2, 1, OfficialTable.PENALTIES, "罚款,\"一千\"元\n并警告");
        publish(3, 1, OfficialTable.PERMITS, "准予许可");
        withdraw(1, 2);

        var all = lines("0");
        // Other tests feed this topic, too.
        assertThat(told(all))
                .filteredOn(line -> Stream.of(1, 2, 3).anyMatch(mine -> line.startsWith(id(mine))))
                .containsExactlyInAnyOrder(id(1) + "/1 PUBLISH", id(2) + "/1 PUBLISH", id(1) + "/2 WITHDRAW");
        for (int i = 0; i < all.size(); i++) {
            assertThat(told(lines(all.get(i).path("position").asString())))
                    .isEqualTo(told(all.subList(i + 1, all.size())));
        }
        var withdrawn = all.stream()
                .filter(line -> line.path("action").asString().equals("WITHDRAW"))
                .filter(line -> line.path("decisionId").asString().equals(id(1)))
                .findFirst()
                .orElseThrow();
        assertThat(withdrawn.propertyNames())
                .containsExactly("position", "decisionId", "edition", "action", "reason", "columns");
        assertThat(withdrawn.path("reason").asString()).isEqualTo("REVOKED");
        assertThat(withdrawn.path("columns").propertyNames()).containsExactly("CF_WSH");

        var csv = get(FEED, "Accept", "text/csv").body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM")
                .endsWith("BZ,position,decisionId,edition,action,reason");
        assertThat(csv).contains("\"罚款,\"\"一千\"\"元\n并警告\"");
        assertThat(get("/api/v1/feeds/credit-china/permits").body()).contains(id(3));
    }

    /** A day's files hold the latest edition of each decision in three forms, and the manifest tells how to be sure of them. */
    @Test
    void aDayOfFilesIsTheFeedOfThatDay() throws Exception {
        publish(7, 1, OfficialTable.PENALTIES, "罚款一万元");
        publish(7, 2, OfficialTable.PENALTIES, "罚款一千元，𠮷字也在");
        var built = search.operate("dailyfiles/credit-china");

        var files = built.path("files").valueStream().toList();
        assertThat(files)
                .extracting(file -> file.path("name").asString())
                .contains("penalties.csv", "penalties.gb18030.csv", "penalties.xlsx", "permits.csv");
        for (var file : files) {
            var bytes = fetched(built, file);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(file.path("sha256").asString());
            assertThat(file.path("rows").asInt())
                    .isEqualTo(file.path("published").asInt()
                            + file.path("withdrawn").asInt());
            if (file.path("format").asString().equals("CSV")
                    && file.path("table").asString().equals("penalties")) {
                var text =
                        new String(bytes, Charset.forName(file.path("charset").asString()));
                assertThat(text).contains("𠮷字也在").doesNotContain("罚款一万元");
                assertThat(text.lines().filter(line -> line.contains(id(7)))).hasSize(1);
            }
        }
        assertThat(get("/api/v1/feeds/credit-china/files").body())
                .contains(built.path("to").asString());
        assertThat(get("/api/v1/feeds/credit-china/files/2026-01-01/penalties.csv")
                        .statusCode())
                .isEqualTo(404);
        assertThat(search.get("/api/v1/feeds/credit-china/files").statusCode()).isEqualTo(401);
        assertThat(lines(built.path("to").asString())).isEmpty();
    }

    private static byte[] fetched(JsonNode day, JsonNode file) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(search.address() + "/api/v1/feeds/credit-china/files/"
                                            + day.path("date").asString() + "/"
                                            + file.path("name").asString()))
                                    .header("Authorization", "Bearer " + KEY)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void whoeverWaitsLearnsOfWhatComes() {
        publish(4, 1, OfficialTable.PENALTIES, "警告并罚款");
        var last = lines("0").getLast().path("position").asString();

        var waiting = CompletableFuture.supplyAsync(() -> get(FEED + "?wait=20s&after=" + last));
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        assertThat(waiting).isNotDone();
        publish(4, 2, OfficialTable.PENALTIES, "警告");

        assertThat(waiting.join().body()).contains(id(4), "\"edition\":2");
    }

    @Test
    void withoutTheReceiversKeyNothingIsTold() {
        assertThat(search.get(FEED).statusCode()).isEqualTo(401);
        assertThat(search.get(FEED, "Authorization", "Bearer other").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/feeds/enterprise-publicity/penalties").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/feeds/nobody/penalties").statusCode()).isEqualTo(401);
    }

    @Test
    void aPositionOfAnotherGenerationIsOver() {
        var other = new Position(7, List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)).print();

        assertThat(get(FEED + "?after=" + other))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(410))
                .satisfies(answer -> assertThat(answer.body()).contains("POSITION_EXPIRED"));
        var beyond = new Position(1, Collections.nCopies(12, 1L << 30)).print();
        assertThat(get(FEED + "?after=" + beyond).statusCode()).isEqualTo(410);
        assertThat(get(FEED + "?after=here").statusCode()).isEqualTo(400);
        assertThat(get(FEED + "?wait=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void answersAreAppendedAllOrNone() throws Exception {
        var good = """
                [{"decisionId":"%s","edition":1,"answer":"REJECTED","code":"CF_XDR_MC","message":"名称与代码不符"},
                 {"decisionId":"%s","edition":1,"answer":"APPLIED"}]""".formatted(id(5), id(6));

        assertThat(post(good.replace("CF_XDR_MC", "").replace("APPLIED", "NO")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("/0/code", "/1/answer"));
        assertThat(post("no JSON").statusCode()).isEqualTo(400);
        assertThat(post(good).statusCode()).isEqualTo(202);

        assertThat(acks())
                .extracting(ack -> ack.getDecisionId() + " " + ack.getAnswer()
                        + ack.getMessage().map(words -> " " + words).orElse(""))
                .containsExactlyInAnyOrder(id(5) + " REJECTED 名称与代码不符", id(6) + " APPLIED");
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(search.address() + "/api/v1/feeds/credit-china/acks"))
                            .header("Authorization", "Bearer " + KEY)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Another test pushes what is on the topic, and its receiver answers, too. */
    private static boolean isMine(CreditAck ack) {
        return Stream.of(5, 6).anyMatch(mine -> ack.getDecisionId().equals(id(mine)));
    }

    /** Those about this test's decisions. */
    private static List<CreditAck> acks() {
        var values = new ExchangeDeserializer<CreditAck>();
        values.configure(Map.of("schema.registry.url", RealServers.registryUrl()), false);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealServers.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var name = Topics.CREDIT_ACKS.name();
            var partitions = consumer.partitionsFor(name).stream()
                    .map(of -> new TopicPartition(name, of.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var read = new ArrayList<CreditAck>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> read.add(values.deserialize(name, record.value())));
                return read.stream().filter(ITFeeds::isMine).count() >= 2;
            });
            return read.stream().filter(ITFeeds::isMine).toList();
        }
    }
}
