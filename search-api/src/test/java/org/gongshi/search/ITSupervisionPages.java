package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What supervisors see and do with a browser. */
@ExtendWith(RealServers.class)
class ITSupervisionPages {
    private static final PublicAgency AGENCY = ComplianceSamples.agency("330106", "market-regulation", 61);
    private static final String CODE = AGENCY.getCreditCode();
    private static final String ALERT =
            "/supervision/alerts/" + CODE + "/" + URLEncoder.encode("案一", StandardCharsets.UTF_8) + "/records";

    private static final String FEED = "/api/v1/supervision/alerts.atom?agency=" + CODE + "&amp;type=BREACH\"";

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        search.publish(Topics.REGISTER_AGENCIES, CODE, ComplianceSamples.entry(AGENCY));
        var cards = new ArrayList<ComplianceCard>();
        cards.add(card("案一", VerdictState.MISSED));
        cards.add(card("案二", VerdictState.MET));
        cards.forEach(card -> search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card));
        ComplianceSamples.sums(cards).forEach((key, sums) -> search.enter(Topics.COMPLIANCE_INDICATORS, key, sums));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningSearch.json(search.supervision("county", "/cards?agency=" + CODE))
                                .path("total")
                                .asLong()
                        == 2);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !RunningSearch.json(search.supervision("county", "/indicators?agency=" + CODE))
                        .path("items")
                        .isEmpty());
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static ComplianceCard card(String name, VerdictState state) {
        var isMissed = state == VerdictState.MISSED;
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return ComplianceSamples.card(AGENCY, name, today)
                .setVerdicts(List.of(ComplianceSamples.verdict(VerdictName.RECORDS, state)
                        .setReasons(isMissed ? List.of("STAGE_NOTICE") : List.of())
                        .setContested(isMissed)
                        .setEvents(isMissed ? List.of("receipt-contest") : List.of())
                        .build()))
                .setEvents(
                        isMissed
                                ? List.of(new CardEvent("receipt-contest", SubmissionType.CONTEST, "records", today))
                                : List.of())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision",
                "/supervision/cards",
                "/supervision/alerts",
                "/supervision/alerts?state=CLOSED&type=SILENT",
                "/supervision/reports/annual/2026",
                "/supervision/complaints"
            })
    void everyPageOpensInBothLanguages(String path) {
        var visit = new Visit(search).as("county");

        for (var language : List.of("zh-CN", "en")) {
            var page = visit.get(path, "Accept-Language", language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"" + language + "\"").doesNotContain("??", "th:text");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(search.get(path).statusCode()).isEqualTo(302);
    }

    /** What is missing most, and how long agencies took, stand on the page; the former with programs, too. */
    @Test
    void theDashboardTellsWeakLinksAndHowLongAgenciesTook() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(new Visit(search)
                                .as("county")
                                .get("/supervision?agency=" + CODE)
                                .body())
                        .contains("过程记录的薄弱环节", "缺告知记录", "50.0%", "公示用时中位数", "更正率", "撤回率"));
        assertThat(search.supervision("county", "/indicators?indicator=record.coverage&agency=" + CODE)
                        .body())
                .contains("\"name\":\"STAGE_NOTICE\"", "缺告知记录");
    }

    @Test
    void aLanguageChosenOutsideTheDoorIsThatOfTheLogin() {
        var visit = new Visit(search);
        assertThat(visit.get("/supervision?lang=zh", "Accept-Language", "en").statusCode())
                .isEqualTo(302);
        assertThat(visit.get("/supervision/login", "Accept-Language", "en").body())
                .contains("lang=\"zh-CN\"");
    }

    @Test
    void theFirstPageAfterLoginIsTheDashboardWithFilesToTakeAway() {
        var visit = new Visit(search).as("county");
        var page = visit.get("/supervision?agency=" + CODE);

        assertThat(page.body()).contains("data-live=\"rates\"", "/supervision/indicators.csv?agency=" + CODE);
        assertThat(visit.get("/supervision/indicators.csv?agency=" + CODE).body())
                .startsWith("\uFEFF执法主体");
        assertThat(visit.get("/supervision/cards?agency=" + CODE).body())
                .contains("/supervision/cards.xlsx?agency=" + CODE);
        assertThat(visit.get("/supervision/cards.csv?agency=" + CODE).body()).contains("案一", "缺告知记录");
        assertThat(search.get("/supervision/cards.csv").statusCode()).isEqualTo(302);
    }

    /** What the agency objects to is said where it is judged, with the receipt of the objection: on the page and to programs. */
    @Test
    void anObjectionStandsBesideItsVerdict() {
        var visit = new Visit(search).as("county");
        String contested = "/cards/" + CODE + "/" + URLEncoder.encode("案一", StandardCharsets.UTF_8);
        String other = "/cards/" + CODE + "/" + URLEncoder.encode("案二", StandardCharsets.UTF_8);
        assertThat(visit.get("/supervision" + contested).body())
                .contains("<b>机关有异议</b>", "机关提出异议 · 过程记录", "receipt-contest");
        assertThat(visit.get("/supervision" + other).body()).doesNotContain("机关有异议");

        var card = RunningSearch.json(search.supervision("county", contested));
        assertThat(card.at("/verdicts/0/contested").asBoolean()).isTrue();
        assertThat(card.at("/verdicts/0/events/0/receiptId").asString()).isEqualTo("receipt-contest");
        assertThat(card.at("/verdicts/0/events/0/type").asString()).isEqualTo("CONTEST");
        assertThat(RunningSearch.json(search.supervision("county", other))
                        .at("/verdicts/0/contested")
                        .asBoolean())
                .isFalse();
    }

    /** Today's two cases, in the calendar and on the tile of their county; each number leads to them. */
    @Test
    void theDayAndTheCountyOfACaseAreShownAndLeadToIt() {
        var visit = new Visit(search).as("county");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var cards = "/supervision/cards?agency=%s&amp;from=%s&amp;to=%s".formatted(CODE, today, today);
        var page = visit.get("/supervision?agency=" + CODE);

        assertThat(page.body())
                .contains("href=\"%s\" aria-label=\"%s：决定 2 件\">2</a>".formatted(cards, today))
                .contains("<b lang=\"zh-CN\">西湖区</b>", "region=330106", "○ 无可判定");
        assertThat(visit.get(cards.replace("&amp;", "&")).body()).contains("案一", "案二");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                visit.get("/supervision/agencies/" + CODE).body())
                        .contains("data-live=\"calendar\"")
                        .doesNotContain("data-live=\"places\""));
    }

    @Test
    void aConditionThatCannotBeReadIsCalledAsOnItsForm() {
        var visit = new Visit(search).as("county");
        assertThat(visit.get("/supervision/cards?from=never").body()).contains("“计入日期起” 不是日期");
        assertThat(visit.get("/supervision/cards?to=never&lang=en").body())
                .contains("&quot;Counted up to&quot; is not");
        assertThat(visit.get("/supervision/alerts?state=never&lang=zh").body()).contains("“处理情况” 不是预警状态");
        assertThat(visit.get("/supervision?period=never").body()).contains("“时间” 不是年度");
    }

    @Test
    void whoGuessesAtTheDoorIsToldHowLongToWait() {
        var visit = new Visit(search);
        HttpResponse<String> answer = visit.get("/supervision/login");
        for (int i = 0; i < 7 && answer.statusCode() != 429; i++) {
            answer = visit.post(
                    "/supervision/login", visit.get("/supervision/login"), "username", "guest", "password", "x");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        String seconds = answer.headers().firstValue("Retry-After").orElseThrow();
        assertThat(answer.body()).contains("请过 " + seconds + " 秒再试");
    }

    @Test
    void anAlertIsClosedByAForm() {
        var visit = new Visit(search).as("county");
        assertThat(visit.get("/supervision/alerts?agency=" + CODE + "&type=BREACH&cursor=")
                        .body())
                .contains("案一", "缺告知记录", ALERT, "共 1 件")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + FEED)
                .contains("rel=\"nofollow\" href=\"" + FEED);
        var alert = visit.get(ALERT);
        assertThat(alert.body()).contains("知悉", "交办", "办结", "过程记录");
        var flawed = visit.post(ALERT + "/close", alert, "reason", "OTHER", "note", "电话 13800012345");
        assertThat(flawed.statusCode()).isEqualTo(422);
        assertThat(flawed.body())
                .contains("href=\"#close-note\"", "电话 13800012345")
                .contains("aria-invalid=\"true\" aria-describedby=\"close-note-hint close-note-error\"");
        assertThat(visit.post(ALERT + "/acknowledge", alert, "note", "电话 13800012345")
                        .body())
                .contains("href=\"#acknowledge-note\"");
        assertThat(visit.post(ALERT + "/assign", alert, "assignee", "county", "note", "请核实")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visit.get(ALERT).body()).contains("已交办", "请核实");
        assertThat(visit.post(ALERT + "/close", alert, "reason", "MENDED", "note", "已补")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visit.get(ALERT).body()).contains("已办结", "已整改").doesNotContain("<button type=\"submit\">办结");
        var late = visit.post(ALERT + "/acknowledge", alert);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("没有改动", "已办结", "已整改");
        assertThat(visit.get("/supervision/alerts?agency=" + CODE).body()).doesNotContain(ALERT);
        assertThat(visit.get("/supervision/alerts?agency=" + CODE + "&state=CLOSED")
                        .body())
                .contains(ALERT);
    }

    @Test
    void whoMayNotSeesNothingOfIt() {
        var elsewhere = new Visit(search).as("elsewhere");
        assertThat(elsewhere.get("/supervision/agencies/" + CODE).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(ALERT).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/supervision/alerts?agency=" + CODE).body()).doesNotContain("案一");
        for (var reader : List.of("city", "government")) {
            assertThat(new Visit(search).as(reader).get(ALERT).body())
                    .contains("缺告知记录")
                    .doesNotContain("<form class=\"letter\"");
        }
        assertThat(new Visit(search).as("social").get("/supervision/alerts").statusCode())
                .isEqualTo(403);
    }
}
