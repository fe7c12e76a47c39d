package org.gongshi.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.ErrorOutcome;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.local.testing.RealServers;
import org.gongshi.local.topics.TopicReader;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Complaints and error reports from the citizen to the topic, to who handles them, and back. */
@ExtendWith(RealServers.class)
class ITReports {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String STORY = "记号甲在柜台被大声斥责";
    private static final String CONTACT = "记号乙 13800012345";
    private static final String COMPLAINT = """
            {"agency":"%s","about":"CONDUCT","misconduct":["CRUDE"],"text":"%s","contact":"%s"}
            """.formatted(Samples.AGENCY, STORY, CONTACT);

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses());
        search.publish(
                Topics.REGISTER_AGENCIES,
                Samples.AGENCY,
                new AgencyEntry(
                        Samples.AGENCY,
                        List.of(AgencyVersion.newBuilder()
                                .setValidFrom(LocalDate.of(2020, 1, 1))
                                .setName("示例市西湖区市场监督管理局")
                                .setRegion("330106")
                                .setSector("market-regulation")
                                .setComplaintLine("0571-12315")
                                .build())));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        search.get("/complaints/new?agency=" + Samples.AGENCY).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void aComplaintIsTakenInOnceFollowedAndErasedWhenItIsAnswered() {
        var first = search.post("/api/v1/complaints", JSON, COMPLAINT, "Idempotency-Key", "one");
        var second = search.post("/api/v1/complaints", JSON, COMPLAINT, "Idempotency-Key", "one");
        var other = search.post("/api/v1/complaints", JSON, COMPLAINT);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var number = number(first);
        assertThat(number(second)).isEqualTo(number).isNotEqualTo(number(other));
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/complaints/" + number);
        var standing =
                search.get("/api/v1/complaints/" + number.replace("-", "").toLowerCase(Locale.ROOT));
        assertThat(RunningSearch.json(standing).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(RunningSearch.json(standing).at("/bureau/name").asString()).contains("西湖区司法局");
        assertThat(standing.body()).doesNotContain("记号");
        assertThat(latest(Topics.REPORTS_COMPLAINTS).get(Samples.AGENCY + "/" + number))
                .contains("330106")
                .doesNotContain("记号");

        assertThat(supervision("elsewhere", "/complaints").body()).contains("\"total\":0");
        assertThat(supervision("elsewhere", "/complaints/" + number).statusCode())
                .isEqualTo(404);
        assertThat(step("elsewhere", number, "answer", "{\"answer\":\"已核实。\"}").statusCode())
                .isEqualTo(404);
        assertThat(search.get("/api/v1/supervision/complaints").statusCode()).isEqualTo(401);
        assertThat(supervision("county", "/complaints?state=RECEIVED").body())
                .contains(number)
                .doesNotContain("记号");
        assertThat(supervision("county", "/complaints/" + number).body()).contains(STORY, CONTACT);
        assertThat(latest(Topics.AUDIT_READS).get(Samples.AGENCY)).contains("county", number);

        assertThat(step("county", number, "answer", "{\"answer\":\"请联系 13800012345\"}")
                        .body())
                .contains("PERSONAL_NUMBER")
                .doesNotContain("13800012345");
        assertThat(step("county", number, "assign", "{\"bureau\":\"3301\"}").body())
                .contains("IN_PROGRESS", "杭州市司法局");
        assertThat(step("county", number, "answer", "{\"answer\":\"已核实，已批评教育。\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(step("county", number, "close", "{\"reason\":\"DUPLICATE\"}").statusCode())
                .isEqualTo(409);

        assertThat(search.get("/api/v1/complaints/" + number).body()).contains("ANSWERED", "已批评教育");
        var kept = supervision("county", "/complaints/" + number);
        assertThat(RunningSearch.json(kept).get("content").isNull()).isTrue();
        assertThat(sealedBytes(number)).isLessThan(400);
    }

    @Test
    void allThatIsWrongIsSaidAndNothingIsRepeated() {
        var answer = search.post(
                "/api/v1/complaints",
                JSON,
                "{\"agency\":\"%s\",\"about\":\"RUDE\",\"text\":\"差\",\"contact\":7,\"colour\":\"记号丙\"}"
                        .formatted(Samples.OTHER_AGENCY));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(RunningSearch.json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString() + " "
                                + error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "/contact NOT_TEXT",
                        "/colour UNKNOWN_FIELD",
                        "/agency UNKNOWN_AGENCY",
                        "/about NOT_A_CHOICE",
                        "/text TOO_SHORT");
        assertThat(answer.body()).doesNotContain("记号");
        assertThat(search.post("/api/v1/complaints", JSON, "[]").statusCode()).isEqualTo(400);
        assertThat(search.post("/api/v1/complaints", JSON, "{\"text\":\"" + "长".repeat(40_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(search.post("/api/v1/complaints", "text/plain", "x").statusCode())
                .isEqualTo(415);
        assertThat(search.get("/api/v1/complaints/7K3M-9QRT-2XHB-WD5PN").statusCode())
                .isEqualTo(404);
        assertThat(search.get("/api/v1/complaints/%E5%95%8A").statusCode()).isEqualTo(404);
    }

    @Test
    void peopleWriteWithoutScriptAndNothingTheyWroteIsLost() {
        var decision = Samples.AGENCY + "-abcdefghijklmnop";
        var form = search.get("/error-reports/new?decision=" + decision);
        assertThat(form.body()).contains("示例市西湖区市场监督管理局", "0571-12315", "哪里有错");
        assertThat(search.get("/error-reports/new").statusCode()).isEqualTo(303);
        assertThat(search.get("/complaints?q=" + URLEncoder.encode("西湖区 监督", UTF_8))
                        .body())
                .contains("/complaints/new?agency=" + Samples.AGENCY);
        assertThat(search.get("/complaints?number=7K3M-9QRT-2XHB-WD5PM").body()).contains("编号有误");
        assertThat(search.get("/complaints?number=7K3M-9QRT-2XHB-WD5PN").body()).contains("没有这个编号");

        var attempt = form.body().replaceFirst("(?s).*name=\"attempt\" value=\"([^\"]+)\".*", "$1");
        var bad = search.post(
                "/error-reports",
                FORM,
                fields("decisionId", decision, "attempt", attempt, "text", "记<号>", "name", "丁"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body())
                .contains("有几处需要改一改", "href=\"#about\"", "href=\"#text\"", "记&lt;号&gt;", "value=\"丁\"", attempt)
                .as("fields go by their labels, and there is no such page to read in another language")
                .contains("“哪里有错”没有填写", "“错在哪里，应当怎样”太短")
                .doesNotContain("class=\"language\"");

        var good = fields("decisionId", decision, "attempt", attempt, "about", "AMOUNT", "text", "罚款应当是 500 元。");
        var filed = search.post("/error-reports", FORM, good);
        assertThat(filed.statusCode()).isEqualTo(303);
        var path = filed.headers().firstValue("Location").orElseThrow();
        assertThat(search.post("/error-reports", FORM, good).headers().firstValue("Location"))
                .contains(path);
        var number = path.split("/", -1)[2];
        assertThat(search.get(path).body()).contains(number, "纠错已收到");
        assertThat(search.get("/complaints?number=" + number).headers().firstValue("Location"))
                .contains("/error-reports/" + number);
        assertThat(search.get("/error-reports/" + number).body())
                .contains("等待办理", "noindex")
                .doesNotContain("500 元", "满意吗");

        answer(number, Samples.OTHER_AGENCY, "别的机关");
        answer(number, Samples.AGENCY, "金额已更正。");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> search.get("/error-reports/" + number).body().contains("金额已更正。"));
        var standing = search.get("/error-reports/" + number, "Accept-Language", "en");
        assertThat(standing.body()).contains("Answered", "Corrected by revision 2", "Are you satisfied");
        assertThat(search.post("/error-reports/" + number + "/satisfaction", FORM, "satisfaction=PARTLY")
                        .statusCode())
                .isEqualTo(303);
        search.post("/error-reports/" + number + "/satisfaction", FORM, "satisfaction=SATISFIED");
        assertThat(search.get("/error-reports/" + number).body()).contains("您的回答是：基本满意");
        assertThat(search.fetch(search.managementAddress() + "/actuator/prometheus")
                        .body())
                .contains(
                        "gongshi_reports_satisfaction{application=\"search-api\",kind=\"error-reports\",satisfaction=\"PARTLY\"} 1.0")
                .contains("gongshi_reports_answer_time_seconds", "gongshi_reports_received_total");
    }

    @Test
    void supervisorsEnterByAFormAndForeignFormsDoNot() {
        var page = search.get("/supervision/complaints");
        assertThat(page.statusCode()).isEqualTo(302);
        var foreign = search.post("/supervision/login", FORM, fields("username", "county", "password", "ytnuoc"));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("不能查看这一页").doesNotContain("class=\"language\"");
        var session = new Visit(search);
        var login = session.get("/supervision/login");
        assertThat(login.body()).contains("监督人员登录");
        assertThat(session.post("/supervision/login", login, "username", "county", "password", "wrong")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(
                        address -> assertThat(address).contains("error").doesNotContain("county"));
        assertThat(session.get("/supervision/login?error").body())
                .contains("value=\"county\"", "autofocus")
                .doesNotContain("wrong\"");
        assertThat(session.get("/supervision/login").body()).doesNotContain("county");
        assertThat(session.post(
                                "/supervision/login",
                                session.get("/supervision/login"),
                                "username",
                                "county",
                                "password",
                                "ytnuoc")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/supervision"));
        var number = number(search.post("/api/v1/complaints", JSON, COMPLAINT));
        var list = session.get("/supervision/complaints?state=RECEIVED");
        assertThat(list.body()).contains(number, "西湖区");
        assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");
        var one = session.get("/supervision/complaints/" + number);
        assertThat(one.body()).contains(STORY, CONTACT);
        var flawed = session.post("/supervision/complaints/" + number + "/close", one, "note", "请拨 13800012345");
        assertThat(flawed.statusCode()).isEqualTo(422);
        assertThat(flawed.body())
                .contains("“结束原因”没有填写", "“给投诉人的说明”里有", "href=\"#close-note\"", STORY)
                .contains("name=\"reason\" aria-invalid=\"true\" aria-describedby=\"close-reason-error\"")
                .doesNotContain("class=\"language\"");
        assertThat(session.post("/supervision/complaints/" + number + "/close", one, "reason", "TOO_VAGUE")
                        .statusCode())
                .isEqualTo(303);
        assertThat(session.get("/supervision/complaints/" + number).body())
                .contains("已在办结时删除", "线索不足")
                .doesNotContain("记号");
        assertThat(search.get("/complaints/" + number).body()).contains("线索不足", "满意吗");
    }

    /** The form says that only supervisors in charge read it, and that every reading is recorded. */
    @Test
    void whatWasWrittenIsForWhoMayActAndEachReadingIsRecorded() {
        assertThat(search.get("/complaints/new?agency=" + Samples.AGENCY).body())
                .contains("只有负责监督该机关的监督人员能看到，每次查阅都有记录");
        var number = number(search.post("/api/v1/complaints", JSON, COMPLAINT));
        for (var reader : List.of("city", "government")) {
            var told = supervision(reader, "/complaints/" + number);
            assertThat(told.body())
                    .as(reader)
                    .contains("RECEIVED", "CONDUCT", "西湖区司法局")
                    .doesNotContain("记号");
            assertThat(RunningSearch.json(told).get("content").isNull()).isTrue();
            var page = new Visit(search).as(reader).get("/supervision/complaints/" + number);
            assertThat(page.body())
                    .as(reader)
                    .contains("执法行为", "西湖区司法局", "只给负责办理的监督人员看")
                    .doesNotContain("记号", "name=\"answer\"", "<form class=\"letter\"");
        }
        assertThat(supervision("social", "/complaints/" + number).statusCode()).isEqualTo(403);
        assertThat(supervision("all", "/complaints/" + number).body()).contains(STORY, CONTACT);

        var session = new Visit(search).as("county");
        var path = "/supervision/complaints/" + number;
        assertThat(session.post(path + "/answer", session.get("/supervision/complaints"), "answer", "")
                        .body())
                .contains(STORY);
        assertThat(latest(Topics.AUDIT_READS).get(Samples.AGENCY))
                .as("also with a form that comes back")
                .contains("county", number);
    }

    private static void answer(String number, String agency, String reason) {
        search.publish(
                Topics.REPORTS_ANSWERS,
                agency + "/" + number,
                ErrorReportAnswered.newBuilder()
                        .setNumber(number)
                        .setAgency(agency)
                        .setOutcome(ErrorOutcome.CORRECTED)
                        .setRevision(2)
                        .setReason(reason)
                        .setAnsweredAt(Instant.now())
                        .build());
    }

    private static String number(HttpResponse<String> answer) {
        return RunningSearch.json(answer).get("number").asString();
    }

    private static HttpResponse<String> supervision(String account, String path) {
        return search.supervision(account, path);
    }

    private static HttpResponse<String> step(String account, String number, String step, String body) {
        return search.post(
                "/api/v1/supervision/complaints/" + number + "/" + step,
                JSON,
                body,
                "Authorization",
                RunningSearch.basic(account));
    }

    /** Name, value, name, value… */
    private static String fields(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], UTF_8))
                .reduce((one, more) -> one + "&" + more)
                .orElse("");
    }

    private static int sealedBytes(String number) {
        return latest(Topics.REPORTS_COMPLAINTS)
                .getOrDefault(Samples.AGENCY + "/" + number, "")
                .length();
    }

    /** The latest value of each key, its bytes as text. */
    private static Map<String, String> latest(Topic<?> topic) {
        var ends = new HashMap<TopicPartition, Long>();
        var values = new HashMap<String, String>();
        try (var reader = new TopicReader(RealServers.bootstrapServers());
                var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            var wanted = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            reader.read(ends, record -> values.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }
}
