package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ClearanceState;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewRound;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(RealServers.class)
class ITSubmission {
    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static CaseLog log;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder).ready();
        log = CaseLog.read(false);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        log.close();
    }

    private static String penalty(String agency) {
        return Samples.penalty().put("agency", agency).toString();
    }

    @Test
    void a_decision_becomes_an_event_that_the_deployment_can_open() throws Exception {
        String agency = Agencies.fresh();
        var answer = gateway.agency(agency).post("/v1/decisions", penalty(agency));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "receiptId",
                        "decisionId",
                        "receivedAt",
                        "contentDigest",
                        "rules",
                        "deadline",
                        "warnings",
                        "status",
                        "statusUrl");
        assertThat(answer.body().path("deadline").propertyNames())
                .containsExactlyInAnyOrder("dueOn", "days", "unit", "rule", "source", "provisional");

        var event = log.awaitOf(agency, 1).getFirst();
        assertThat(event.getHeader().getReceiptId())
                .isEqualTo(answer.body().path("receiptId").asString());
        assertThat(event.getHeader().getContext().getAgencyName()).isEqualTo("示例区市场监督管理局(示例)");
        assertThat(event.getKind()).isEqualTo(DecisionKind.PENALTY);
        assertThat(event.getDocumentNumber()).isEqualTo("示市监罚|2026|12");
        assertThat(event.toString()).doesNotContain("晨星").doesNotContain(Samples.COMPANY);

        var sealed = new byte[event.getSealed().remaining()];
        event.getSealed().get(sealed);
        var opened = DeploymentSecret.read(folder.resolve("secrets.json"))
                .seal()
                .open(event.getSealKey(), event.getDecisionId(), sealed)
                .orElseThrow();
        var content = (SealedDecision) log.records.decode(opened);
        assertThat(content.getSubject().getName()).isEqualTo("示例市晨星餐饮有限公司(示例)");
        assertThat(content.getPenalty().orElseThrow().getFine().orElseThrow()).isEqualByComparingTo("5000");
    }

    @Test
    void what_the_registers_say_travels_with_the_decision() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String version = "{\"agency\":\"%s\",\"validFrom\":\"2020-01-01\",\"name\":\"示例\"%s}";
        caller.put("/v1/registers/officers/A-1", version.formatted(agency, ""));
        caller.put("/v1/registers/matters/M1", version.formatted(agency, ",\"kind\":\"PENALTY\""));
        caller.put("/v1/registers/review-catalogue/1", version.formatted(agency, ",\"minimumAmount\":\"5000\""));
        var body = Samples.penalty().put("agency", agency).put("matter", "M1");
        body.putArray("officers").add("A-1").add("A-2");
        var answer = caller.post("/v1/decisions", body.toString());
        assertThat(answer.body().path("warnings").valueStream())
                .extracting(warning -> warning.path("code").asString())
                .contains("OFFICER_NOT_REGISTERED", "MAJOR_BY_CATALOGUE")
                .doesNotContain("MATTER_NOT_LISTED", "OFFICERS_TOO_FEW");
        var context = log.awaitOf(agency, 1).getFirst().getHeader().getContext();
        assertThat(context.getMatter()).contains(new EntryVersion("M1", LocalDate.of(2020, 1, 1)));
        assertThat(context.getReviewCatalogue()).contains(new EntryVersion("1", LocalDate.of(2020, 1, 1)));
        assertThat(context.getOfficers())
                .containsExactly(
                        new OfficerOnDay("A-1", OfficerState.VALID),
                        new OfficerOnDay("A-2", OfficerState.NOT_REGISTERED));
        assertThat(context.getPower()).isEmpty();
    }

    @Test
    void the_same_content_has_the_same_receipt_however_it_is_written() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var first = caller.post("/v1/decisions", penalty(agency)).body();
        var body = Samples.tree("{}").setAll(Samples.penalty().put("agency", agency));
        body.set("outcome", body.remove("outcome"));
        var again = caller.post("/v1/decisions", body.toPrettyString().replace("5000.00", "5000"))
                .body();
        assertThat(again.path("receiptId")).isEqualTo(first.path("receiptId"));
        assertThat(again.path("receivedAt")).isEqualTo(first.path("receivedAt"));
        assertThat(log.awaitOf(agency, 2))
                .extracting(event -> event.getHeader().getEventId())
                .doesNotHaveDuplicates();
        var other = caller.post("/v1/decisions", penalty(agency).replace("5000元", "6000元"))
                .body();
        assertThat(other.path("receiptId")).isNotEqualTo(first.path("receiptId"));
        assertThat(other.path("decisionId")).isEqualTo(first.path("decisionId"));
    }

    @Test
    void a_receipt_is_the_gateways_word_until_the_processors_have_spoken() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var posted = caller.post("/v1/decisions", penalty(agency)).body();
        var receipt = caller.get(posted.path("statusUrl").asString()).body();
        assertThat(receipt.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(receipt.path("receivedAt")).isEqualTo(posted.path("receivedAt"));
        assertThat(receipt.path("salt").asString()).hasSize(64);
        assertThat(receipt.path("steps").get(0).path("reason").asString()).isEqualTo("平台已接收");
        assertThat(gateway.agency(Agencies.fresh())
                        .get(posted.path("statusUrl").asString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_withdrawal_becomes_an_event_whose_note_is_sealed() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var decisionId = caller.post("/v1/decisions", penalty(agency)).body().path("decisionId");
        var body = Samples.withdrawal().put("agency", agency);
        var ofAll = caller.post("/v1/withdrawals", body.toString());
        body.putObject("subject").put("creditCode", Samples.COMPANY);
        var ofOne = caller.post("/v1/withdrawals", body.toString());

        assertThat(ofAll.status()).isEqualTo(202);
        assertThat(ofAll.body().path("decisionId").asString("")).isEmpty();
        assertThat(ofAll.body().path("deadline").path("rule").asString()).isEqualTo("withdrawal.any");
        assertThat(ofAll.body().path("deadline").path("dueOn").asString()).isEqualTo("2026-03-23");
        assertThat(ofOne.body().path("decisionId")).isEqualTo(decisionId);
        assertThat(caller.post("/v1/withdrawals", body.toString()).body().path("receiptId"))
                .isEqualTo(ofOne.body().path("receiptId"));
        var receipt = caller.get(ofAll.body().path("statusUrl").asString()).body();
        assertThat(receipt.path("status").asString()).isEqualTo("ACCEPTED");

        var events = log.await(WithdrawalSubmitted.class, agency, 3);
        assertThat(events.getFirst().getDecisionId()).isEmpty();
        assertThat(events.getFirst().getReason()).isEqualTo(WithdrawalReason.REVOKED);
        assertThat(events.get(1).getDecisionId()).hasValue(decisionId.asString());
        assertThat(new String(events.getFirst().getSealed().array(), StandardCharsets.UTF_8))
                .doesNotContain("法院");
        assertThat(caller.post("/v1/withdrawals", "{}").status()).isEqualTo(422);
        assertThat(gateway.agency(Agencies.fresh())
                        .post("/v1/withdrawals", body.toString())
                        .status())
                .isEqualTo(403);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("reviews", Samples.review(), ReviewSubmitted.class),
                arguments("records", Samples.processRecord(), RecordSubmitted.class),
                arguments("outcomes", Samples.outcome(), OutcomeSubmitted.class),
                arguments("contests", Samples.contest(), ContestSubmitted.class),
                arguments("replies", Samples.reply(), ReplySubmitted.class),
                arguments("self-reviews", Samples.selfReview(), SelfReviewSubmitted.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void every_other_event_is_confirmed_on_the_log_its_texts_sealed(
            String type, ObjectNode body, Class<? extends SpecificRecord> event) throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String text = body.put("agency", agency).toString();
        assertThat(caller.post("/v1/" + type + "?dryRun=true", text).status()).isEqualTo(200);
        var taken = caller.post("/v1/" + type, text);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "receiptId", "receivedAt", "contentDigest", "rules", "warnings", "status", "statusUrl");
        assertThat(caller.post("/v1/" + type, text).body().path("receiptId"))
                .isEqualTo(taken.body().path("receiptId"));
        var receipt = caller.get(taken.body().path("statusUrl").asString() + "?explain")
                .body();
        assertThat(receipt.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(receipt.path("findings").isEmpty()).isTrue();
        assertThat(receipt.path("removals").isArray()).isTrue();

        var sent = log.await(event, agency, 2);
        assertThat(sent.getFirst().toString())
                .doesNotContain("审核员")
                .doesNotContain("承办人")
                .doesNotContain("操作员")
                .doesNotContain("停电")
                .doesNotContain("整改")
                .doesNotContain("判决");
        var submitted = Objects.requireNonNull(Submitted.of(sent.getFirst()));
        assertThat(opened(submitted)).contains(agency);
        assertThat(caller.post("/v1/" + type, "{}").codes()).contains("REQUIRED");
        assertThat(gateway.agency(Agencies.fresh()).post("/v1/" + type, text).codes())
                .containsExactly("NOT_YOUR_AGENCY");
        assertThat(gateway.nobody()
                        .get("/v1/schemas/" + type + ".json")
                        .body()
                        .path("title")
                        .asString())
                .isNotEmpty();
    }

    private static String opened(Submitted submitted) {
        var opened = opened("secrets.json", submitted.sealKey(), submitted.target(), submitted.sealed());
        return ((SealedSubmission) opened).getContent();
    }

    private static SpecificRecord opened(String secret, String key, String belongsTo, ByteBuffer closed) {
        var sealed = new byte[closed.remaining()];
        closed.get(sealed);
        return log.records.decode(DeploymentSecret.read(folder.resolve(secret))
                .seal()
                .open(key, belongsTo, sealed)
                .orElseThrow());
    }

    /** Supervisors get the words, closed with the key of their own door. */
    @Test
    void what_is_said_to_supervisors_goes_to_them() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var contest = caller.post(
                "/v1/contests", Samples.contest().put("agency", agency).toString());
        var said = statement(agency, contest);
        assertThat(said.getText()).isEqualTo("当日停电，次日报送");
        assertThat(said.getDocuments()).singleElement().satisfies(evidence -> {
            assertThat(evidence.getTitle()).hasValue("停电通知");
            assertThat(evidence.getSha256()).hasValue("c".repeat(64));
        });

        var reply =
                caller.post("/v1/replies", Samples.reply().put("agency", agency).toString());
        var answer = statement(agency, reply);
        assertThat(answer.getText()).isEqualTo("已整改");
        assertThat(answer.getDoneOn()).hasValue(LocalDate.of(2026, 3, 19));
        assertThat(answer.getDocuments())
                .singleElement()
                .satisfies(document -> assertThat(document.getType()).hasValue("整改报告"));
    }

    private static SealedStatement statement(String agency, RunningGateway.Answer taken) {
        String receipt = taken.body().path("receiptId").asString();
        var statement = TopicReader.await(Topics.SUPERVISION_STATEMENTS, agency + "/" + receipt, _ -> true);
        assertThat(statement.toString()).doesNotContain("停电").doesNotContain("整改");
        return (SealedStatement) opened("report-secrets.json", statement.getSealKey(), receipt, statement.getSealed());
    }

    @Test
    void what_was_made_on_a_day_is_put_at_that_day() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String counts = "{\"decisions\":{\"PENALTY\":3,\"PERMIT\":0}}";
        var taken = caller.put("/v1/manifests/2026-03-19", counts);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(caller.put("/v1/manifests/2026-03-19?dryRun=true", counts).status())
                .isEqualTo(200);
        var manifest = log.await(ManifestSubmitted.class, agency, 1).getFirst();
        assertThat(manifest.getDay()).isEqualTo("2026-03-19");
        assertThat(manifest.getDecisions()).hasSize(2);
        assertThat(caller.put("/v1/manifests/2026-02-30", counts).codes()).containsExactly("DATE_FORMAT");
        assertThat(caller.put("/v1/manifests/2026-03-19", "{\"date\":\"2026-03-19\"}")
                        .codes())
                .containsExactly("UNKNOWN_FIELD");
        assertThat(caller.put("/v1/manifests/2026-03-19", "{}").codes()).containsExactly("REQUIRED");
        String below = Agencies.fresh();
        gateway.agency(below, Map.of("superior", agency));
        var forOther = "{\"agency\":\"" + below + "\"," + counts.substring(1);
        assertThat(caller.put("/v1/manifests/2026-03-19", forOther).status()).isEqualTo(202);
        assertThat(log.await(ManifestSubmitted.class, below, 1)).hasSize(1);
    }

    @Test
    void a_year_that_is_announced_moves_deadlines_at_once_and_is_told_to_every_partition() throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
        String path = "/v1/admin/calendars/" + year;
        var body = Samples.tree("{\"source\":\"示例通知\"}");
        IntStream.rangeClosed(1, 13)
                .forEach(day -> body.withArray("days")
                        .addObject()
                        .put("date", LocalDate.of(year, 10, day).toString())
                        .put("name", "示例")
                        .put("isOffDay", true));
        assertThat(gateway.admin().get(path).codes()).containsExactly("NOT_FOUND");
        assertThat(gateway.agency(Agencies.fresh()).put(path, body.toString()).codes())
                .containsExactly("ADMIN_KEY_REQUIRED");
        assertThat(gateway.admin().put(path, "{}").codes()).contains("REQUIRED");
        var adopted = gateway.admin().put(path, body.toString());
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        assertThat(adopted.body().path("knownUntil").asString()).isEqualTo(year + "-12-31");
        assertThat(gateway.admin().put(path, body.toString()).body()).isEqualTo(adopted.body());
        assertThat(gateway.admin().get(path).body()).isEqualTo(adopted.body());
        await().untilAsserted(() -> assertThat(log.seen().stream()
                        .filter(record -> record.value() instanceof RulesAdopted)
                        .map(ConsumerRecord::partition)
                        .distinct())
                .hasSize(12));
        assertThat(log.seen().stream()
                        .filter(record -> record.value() instanceof RulesAdopted)
                        .map(record -> ((RulesAdopted) record.value()).getEventId())
                        .distinct())
                .hasSize(1);
        String agency = Agencies.fresh();
        gateway.agency(agency).post("/v1/decisions", penalty(agency));
        assertThat(log.awaitOf(agency, 1).getFirst().getHeader().getContext().getCalendarKnownUntil())
                .isEqualTo(year + "-12-31");
    }

    @Test
    void an_agency_asks_before_it_decides() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/cases/" + URLEncoder.encode("示市监案〔2026〕7号", StandardCharsets.UTF_8) + "/clearance";
        assertThat(caller.get(path).codes()).containsExactly("CASE_UNKNOWN");
        assertThat(caller.get(path + "?kind=FINE&colour=red").codes()).contains("UNKNOWN_VALUE", "UNKNOWN_FIELD");
        assertThat(gateway.admin().get(path).codes()).containsExactly("AGENCY_KEY_REQUIRED");
        assertThat(gateway.agency(Agencies.fresh())
                        .get(path + "?agency=" + agency)
                        .codes())
                .containsExactly("NOT_YOUR_AGENCY");

        var before = caller.get(path + "?kind=PENALTY&procedure=ORDINARY&majorTriggers=COMPLEX")
                .body();
        assertThat(before.path("caseNumber").asString()).isEqualTo("示市监案〔2026〕7号");
        assertThat(before.path("cleared").asBoolean()).isFalse();
        assertThat(before.path("major").asBoolean()).isTrue();
        assertThat(before.path("state").asString()).isEqualTo("NOT_REVIEWED");
        assertThat(before.path("missing")
                        .valueStream()
                        .map(need -> need.path("code").asString()))
                .contains("STAGE", "DOCUMENT", "REVIEW_APPROVAL");

        log.write(new Clearance(
                agency,
                "示市监案〔2026〕7号",
                ClearanceState.APPROVED,
                List.of(new ReviewRound(1, ReviewOutcome.APPROVED, null, LocalDate.of(2026, 3, 3))),
                null,
                List.of(CaseStage.FILING, CaseStage.INVESTIGATION, CaseStage.NOTICE, CaseStage.HEARING),
                List.of("立案审批表", "调查终结报告", "行政处罚告知书", "听证笔录"),
                Instant.EPOCH));
        var after = await().until(
                        () -> caller.get(path + "?kind=PENALTY&procedure=ORDINARY")
                                .body(),
                        answer -> answer.path("cleared").asBoolean(false));
        assertThat(after.path("triggers").get(0).asString()).isEqualTo("HEARING");
        assertThat(after.path("rounds").size()).isEqualTo(1);
        assertThat(after.path("missing").isEmpty()).isTrue();
    }

    @Test
    void what_a_receiver_sends_back_is_told_in_its_words() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        for (String receiver : List.of("credit-china", "other-province")) {
            boolean isRejected = receiver.equals("credit-china");
            log.write(Delivery.newBuilder()
                    .setDecisionId(agency + "-abcdefghijklmnop")
                    .setReceiver(receiver)
                    .setAgency(agency)
                    .setReceiptId("abcdefghijklmnop")
                    .setEdition(1)
                    .setAction(CreditAction.PUBLISH)
                    .setTable(OfficialTable.PENALTIES)
                    .setState(isRejected ? DeliveryState.REJECTED : DeliveryState.APPLIED)
                    .setStateAt(Instant.EPOCH)
                    .setRoutedAt(Instant.EPOCH)
                    .setDueOn(LocalDate.of(2026, 3, 16))
                    .setCode(isRejected ? "CF_XDR_MC" : null)
                    .setMessage(isRejected ? "名称与代码不符" : null)
                    .build());
        }
        await().until(() -> caller.get("/v1/deliveries").body().path("items").size() == 2);

        var rejected = caller.get("/v1/deliveries?state=REJECTED").body().path("items");
        assertThat(rejected.size()).isEqualTo(1);
        assertThat(rejected.get(0).path("code").asString()).isEqualTo("CF_XDR_MC");
        assertThat(rejected.get(0).path("message").asString()).isEqualTo("名称与代码不符");
        var first = caller.get("/v1/deliveries?size=1").body();
        assertThat(caller.get("/v1/deliveries?cursor=" + first.path("next").asString())
                        .body()
                        .path("items")
                        .get(0)
                        .path("receiver")
                        .asString())
                .isEqualTo("other-province");
        assertThat(caller.get("/v1/deliveries?state=LOST").status()).isEqualTo(400);
        assertThat(gateway.agency(Agencies.fresh())
                        .get("/v1/deliveries")
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_major_decision_says_so_in_its_header() throws Exception {
        String agency = Agencies.fresh();
        var body = Samples.penalty()
                .put("agency", agency)
                .put("caseNumber", "aj [2026] 7")
                .put("publicUntil", "2027-03-05");
        body.putArray("majorTriggers").add("HEARING");
        gateway.agency(agency).post("/v1/decisions", body.toString());
        var event = log.awaitOf(agency, 1).getFirst();
        assertThat(event.getMajor()).isTrue();
        assertThat(event.getMajorTriggers()).containsExactly(MajorTrigger.HEARING);
        assertThat(event.getPublicUntil()).hasValue(LocalDate.of(2027, 3, 5));
        assertThat(event.getCaseNumber()).hasValue("AJ〔2026〕7");
    }

    @Test
    void a_dry_run_checks_and_sends_nothing() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var tried = caller.post("/v1/decisions?dryRun=true", penalty(agency));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body().path("status").asString()).isEqualTo("CHECKED");
        assertThat(caller.post("/v1/decisions?dryRun=true", "{}").status()).isEqualTo(422);
        assertThat(caller.post("/v1/decisions?dryRun=perhaps", "{}").codes()).containsExactly("PARAMETER");
        caller.post("/v1/decisions", penalty(agency).replace("12号", "13号"));
        assertThat(log.awaitOf(agency, 1))
                .hasSize(1)
                .first()
                .satisfies(event -> assertThat(event.getDocumentNumber()).endsWith("13"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400,MALFORMED_JSON,`{\"agency\":`",
                "400,EMPTY,` `",
                "400,NOT_AN_OBJECT,`[]`",
                "400,DUPLICATE_MEMBER,`{\"kind\":\"PENALTY\",\"kind\":\"PERMIT\"}`",
                "422,REQUIRED,`{}`",
                "422,UNKNOWN_FIELD,`{\"colour\":\"red\"}`",
                "422,WRONG_TYPE,`{\"kind\":7}`"
            })
    void what_cannot_be_taken_is_refused_with_a_problem(int status, String code, String body) throws Exception {
        var answer = gateway.agency(Agencies.fresh()).post("/v1/decisions", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.codes()).contains(code);
    }

    @Test
    void hostile_bodies_get_4xx_and_the_gateway_lives_on() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        for (byte[] body : List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                ("{\"revision\":" + "9".repeat(500_000) + "}").getBytes(StandardCharsets.UTF_8),
                "{\"revision\":1e999999999}".getBytes(StandardCharsets.UTF_8),
                "{\"title\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8))) {
            assertThat(caller.post("/v1/decisions", body, "application/json").status())
                    .isBetween(400, 499);
        }
        assertThat(caller.post("/v1/decisions", " ".repeat(1_100_000)).status()).isEqualTo(413);
        assertThat(caller.post("/v1/decisions", penalty(agency)).status()).isEqualTo(202);
    }

    @Test
    void messages_are_chinese_and_english_for_those_who_ask() throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        assertThat(caller.post("/v1/decisions", "{}")
                        .body()
                        .path("errors")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("必填字段未填。");
        var english = caller.post("/v1/decisions", "{}", "Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");
        assertThat(english.body().path("errors").get(0).path("message").asString())
                .isEqualTo("A required member is missing.");
    }

    @Test
    void a_future_decision_and_a_wrong_code_are_told_together() throws Exception {
        String agency = Agencies.fresh();
        var body = Samples.penalty().put("agency", agency).put("decidedOn", "2099-01-01");
        Samples.subject(body).put("creditCode", "91330103311389008H");
        var answer = gateway.agency(agency).post("/v1/decisions", body.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).contains("DECIDED_IN_FUTURE", "CREDIT_CODE_CHECK_DIGIT");
    }

    @Test
    void a_key_speaks_for_its_agency_and_those_below_it() throws Exception {
        String superior = Agencies.fresh();
        String below = Agencies.fresh();
        String other = Agencies.fresh();
        var caller = gateway.agency(superior);
        gateway.agency(below, Map.of("superior", superior));
        gateway.agency(other);
        assertThat(caller.post("/v1/decisions", penalty(below)).status()).isEqualTo(202);
        var refused = caller.post("/v1/decisions", penalty(other));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.codes()).containsExactly("NOT_YOUR_AGENCY");
    }

    @Test
    void an_agency_outside_the_register_is_told_so() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency, Map.of("validFrom", "2999-01-01"));
        var answer = caller.post("/v1/decisions", penalty(agency));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("AGENCY_NOT_REGISTERED");
    }

    @Test
    void a_state_secret_leaves_no_trace_of_its_content() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var spilled = caller.post(
                "/v1/decisions",
                Samples.secret().put("agency", agency).put("facts", "机密事实").toString());
        assertThat(spilled.status()).isEqualTo(422);
        assertThat(spilled.text())
                .contains("SECRET_CONTENT")
                .doesNotContain("机密事实")
                .doesNotContain("facts");
        assertThat(caller.post(
                                "/v1/decisions",
                                Samples.secret().put("agency", agency).toString())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void today_was_told_to_every_partition() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        await().untilAsserted(() -> assertThat(log.told(today)).isEqualTo(12));
    }

    @Test
    void other_addresses_and_types_are_refused_with_a_way_out() throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        assertThat(caller.post("/v1/recordings", "{}").codes()).containsExactly("NOT_FOUND");
        assertThat(caller.get("/v1/registers/officers/1").codes()).containsExactly("NOT_FOUND");
        assertThat(caller.get("/v1/decisions").codes()).containsExactly("METHOD_NOT_ALLOWED");
        assertThat(caller.post("/v1/decisions", new byte[] {1}, "text/csv").codes())
                .containsExactly("MEDIA_TYPE");
        assertThat(caller.post("/v1/batches?type=decisions", new byte[] {1}, "application/pdf")
                        .codes())
                .containsExactly("MEDIA_TYPE");
        assertThat(caller.post("/v1/batches?type=recordings", new byte[] {1}, "application/x-ndjson")
                        .codes())
                .containsExactly("PARAMETER");
    }

    @Test
    void the_interface_describes_itself_to_everyone() throws Exception {
        assertThat(gateway.nobody().get("/v3/api-docs").body().path("openapi").asString())
                .startsWith("3.1");
        assertThat(gateway.nobody()
                        .get("/v1/schemas/decisions.json")
                        .body()
                        .path("title")
                        .asString())
                .isEqualTo("执法决定");
        assertThat(gateway.nobody()
                        .get("/v1/schemas/decisions.avsc")
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Decision");
    }

    @Test
    void counters_are_there_and_name_nobody() throws Exception {
        String agency = Agencies.fresh();
        gateway.agency(agency).post("/v1/decisions", penalty(agency));
        var metrics = gateway.management("/actuator/prometheus").text();
        assertThat(metrics).contains("gongshi_submissions_accepted_total").doesNotContain(agency);
    }
}
