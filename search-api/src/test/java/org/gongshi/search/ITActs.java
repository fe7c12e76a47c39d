package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What supervisors do that counts for agencies: a period is opened, an audit recorded, a review confirmed missing. */
@ExtendWith(RealServers.class)
class ITActs {
    private static final PublicAgency AGENCY = ComplianceSamples.agency("330106", "market-regulation", 81);
    private static final String CODE = AGENCY.getCreditCode();
    private static final String ACTS = "/supervision/agencies/" + CODE + "/acts";
    private static final String PERIODS = "/supervision/agencies/" + CODE + "/backfills";
    private static final String AUDITS = "/supervision/agencies/" + CODE + "/audits";
    private static final String API = "/api/v1";
    private static final String HELD = card("待审案");
    private static final String REVIEWED = card("已审案");

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    private static String card(String name) {
        return "/cards/" + CODE + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        search.publish(Topics.REGISTER_AGENCIES, CODE, ComplianceSamples.entry(AGENCY));
        enter("待审案", ReceiptState.HELD);
        enter("已审案", ReceiptState.PUBLISHED);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningSearch.json(search.supervision("county", "/cards?agency=" + CODE))
                                .path("total")
                                .asLong()
                        == 2);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.supervision("county", "/agencies/" + CODE + "/acts")
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static void enter(String name, ReceiptState state) {
        var card = ComplianceSamples.card(AGENCY, name, LocalDate.of(2026, 3, 3));
        card.setDecisions(card.getDecisions().stream()
                .map(decision -> CardDecision.newBuilder(decision)
                        .setState(state)
                        .setMajor(true)
                        .build())
                .toList());
        card.setVerdicts(List.of(ComplianceSamples.verdict(
                        VerdictName.REVIEW, state == ReceiptState.HELD ? VerdictState.OPEN : VerdictState.MET)
                .build()));
        var done = card.build();
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(done), done);
    }

    private static HttpResponse<String> asks(String account, String path, String body) {
        return search.post(API + path, "application/json", body, "Authorization", RunningSearch.basic(account));
    }

    private static JsonNode done(String account) {
        return RunningSearch.json(search.supervision(account, "/agencies/" + CODE + "/acts"))
                .path("items");
    }

    @Test
    void aPeriodIsOpenedByAFormAndStandsThereWithItsReason() {
        var visit = new Visit(search).as("county");
        var page = visit.get(ACTS);
        assertThat(page.statusCode()).isEqualTo(200);
        var flawed = visit.post(PERIODS, page, "from", "2026-03-05", "to", "2026-03-01", "note", "电话 13800012345");
        assertThat(flawed.statusCode()).isEqualTo(422);
        assertThat(flawed.body())
                .contains("href=\"#backfills-to\"", "早于首日", "href=\"#backfills-note\"", "2026-03-05")
                .contains("“理由”里有", "id=\"problems\" tabindex=\"-1\" autofocus")
                .contains("aria-invalid=\"true\" aria-describedby=\"backfills-note-hint backfills-note-error\"")
                .doesNotContain("class=\"language\"");

        assertThat(visit.post(PERIODS, page, "from", "2026-03-01", "to", "2026-03-05", "note", "系统割接")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visit.get(ACTS).body()).contains("开放补报期", "2026-03-01", "2026-03-05", "系统割接", "county");
        assertThat(visit.get("/supervision/agencies/" + CODE).body()).contains("href=\"" + ACTS + "\"");
        assertThat(asks("county", PERIODS, "{\"from\":\"2026-03-01\",\"to\":\"2026-03-05\",\"note\":\"再来\"}")
                        .statusCode())
                .as("the first stands")
                .isEqualTo(409);
        var again = visit.post(PERIODS, page, "from", "2026-03-01", "to", "2026-03-05", "note", "再次开放");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("href=\"#backfills-from\"", "先前已经登记过", "再次开放");
    }

    @Test
    void anAuditIsRecordedByAProgram() {
        var year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        var early = asks("county", AUDITS, "{\"half\":\"%d-H2\"}".formatted(year + 1));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(RunningSearch.json(early).at("/errors/0/code").asString()).isEqualTo("NOT_OVER");

        var taken = asks("county", AUDITS, "{\"half\":\"%d-H2\",\"note\":\"已核对\"}".formatted(year - 1));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(done("county").valueStream())
                .anySatisfy(act -> assertThat(act.toString())
                        .contains("AUDIT_HELD", (year - 1) + "-07-01", (year - 1) + "-12-31", "county", "已核对"));
    }

    @Test
    void anInstrumentIsIssuedOnceAndLeadsToItsCard() {
        String path = "/supervision/agencies/" + CODE + "/instruments";
        var visit = new Visit(search).as("county");
        var page = visit.get(ACTS);
        var flawed = visit.post(path, page, "instrument", "示督〔2026〕5号", "answerBy", "2026-01-01", "note", "补正");
        assertThat(flawed.statusCode()).isEqualTo(422);
        assertThat(flawed.body())
                .contains("href=\"#instruments-type\"", "href=\"#instruments-answerBy\"", "value=\"示督〔2026〕5号\"")
                .contains("name=\"type\" aria-invalid=\"true\" aria-describedby=\"instruments-type-error\"");

        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10).toString();
        assertThat(visit.post(
                                path,
                                page,
                                "instrument",
                                "示督（2026）5号",
                                "type",
                                "OPINION",
                                "answerBy",
                                day,
                                "note",
                                "补正告知程序")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visit.get(ACTS).body())
                .contains("监督意见书", ">示督〔2026〕5号</a>", day, "补正告知程序", "/supervision/cards/" + CODE + "/instrument:");
        var again = asks(
                "county",
                path,
                "{\"instrument\":\"示督〔2026〕第05号\",\"type\":\"NOTICE\",\"answerBy\":\"%s\",\"note\":\"再发\"}"
                        .formatted(day));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(RunningSearch.json(again).at("/errors/0/code").asString()).isEqualTo("DONE_BEFORE");
        assertThat(done("county").valueStream())
                .anySatisfy(
                        act -> assertThat(act.toString()).contains("INSTRUMENT_ISSUED", "示督〔2026〕5号", "OPINION", day));
    }

    @Test
    void whatWaitsForAReviewIsReleasedOnItsCardAndNothingElse() {
        var visit = new Visit(search).as("county");
        var card = visit.get("/supervision" + HELD);
        assertThat(card.body()).contains("<button type=\"submit\">确认未经法制审核</button>");
        assertThat(visit.get("/supervision" + REVIEWED).body()).doesNotContain("确认未经法制审核");

        var confirmed = visit.post("/supervision" + HELD + "/no-review", card);
        assertThat(confirmed.statusCode()).isEqualTo(303);
        var after = visit.get("/supervision" + HELD).body();
        assertThat(after).contains("账号 county 于").doesNotContain("<button type=\"submit\">确认未经法制审核</button>");
        assertThat(visit.get(ACTS).body()).contains("确认未经法制审核", "待审案");
        assertThat(done("county").valueStream())
                .anySatisfy(act -> assertThat(act.toString()).contains("NO_REVIEW_CONFIRMED", "待审案", "county"));
        assertThat(asks("county", "/supervision" + HELD + "/no-review", "{}").statusCode())
                .as("the first stands")
                .isEqualTo(409);
        var reviewed = visit.post("/supervision" + REVIEWED + "/no-review", card);
        assertThat(visit.get(reviewed.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("没有等待法制审核的决定");
        assertThat(asks("county", "/supervision" + REVIEWED + "/no-review", "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(asks("county", "/supervision" + HELD, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotActDoesNot() {
        String period = "{\"from\":\"2026-02-01\",\"to\":\"2026-02-05\",\"note\":\"越权\"}";
        assertThat(asks("elsewhere", PERIODS, period).statusCode()).isEqualTo(404);
        assertThat(asks("elsewhere", "/supervision" + HELD + "/no-review", "{}").statusCode())
                .isEqualTo(404);
        for (var reader : List.of("city", "government", "social")) {
            assertThat(asks(reader, PERIODS, period).statusCode()).as(reader).isEqualTo(403);
            assertThat(asks(reader, "/supervision" + HELD + "/no-review", "{}").statusCode())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(search.post(API + PERIODS, "application/json", period).statusCode())
                .isEqualTo(401);
        for (var reader : List.of("city", "government")) {
            var visit = new Visit(search).as(reader);
            assertThat(visit.get(ACTS).body()).contains("监督行为").doesNotContain("<form class=\"letter\"");
            assertThat(visit.get("/supervision" + HELD).body())
                    .contains("待审案")
                    .doesNotContain("<form class=\"letter\"");
        }
        assertThat(new Visit(search).as("social").get(ACTS).statusCode()).isEqualTo(403);
        assertThat(new Visit(search)
                        .as("social")
                        .get("/supervision/agencies/" + CODE)
                        .body())
                .doesNotContain(ACTS);
        assertThat(done("county").toString()).doesNotContain("越权");
    }
}
