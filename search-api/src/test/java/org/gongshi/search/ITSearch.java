package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.Tombstone;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions to the real engine, and their answers as JSON and as pages. */
@ExtendWith(RealServers.class)
class ITSearch {
    private static final PublicDecision PENALTY = Samples.penalty().build();
    private static final PublicDecision PERMIT = Samples.permit()
            .setTitle("示例市云栖健身有限公司申请公共场所卫生许可")
            .setDocumentNumber("示西卫许〔2025〕7号")
            .setSubject(new PublicSubject(SubjectType.LEGAL_ENTITY, "示例市云栖健身有限公司", null))
            .setDecidedOn(LocalDate.of(2025, 11, 20))
            .setFacts(null)
            .setGrounds(List.of())
            .setOutcome("准予许可。")
            .build();
    private static final PublicDecision INSPECTION = Samples.inspection()
            .setTitle("KTV歌厅随机抽查")
            .setDocumentNumber("甬文检〔2026〕99号")
            .setAgency(new PublicAgency(Samples.OTHER_AGENCY, "示例港文化广电旅游局", "330206", "culture"))
            .setSubject(new PublicSubject(SubjectType.SOLE_TRADER, "远帆歌厅", null))
            .setDecidedOn(LocalDate.of(2026, 5, 1))
            .setFacts("现场人数8000人，音量<b>超标</b>&过响。")
            .setGrounds(List.of())
            .setOutcome("责令限期改正。</script>")
            .setOnTime(false)
            .build();

    private static final PublicDecision PERSON = Samples.penalty()
            .setSubject(new PublicSubject(SubjectType.NATURAL_PERSON, "周某", null))
            .build();
    private static final Tombstone TAKEN = Samples.tombstone()
            .setAgency(INSPECTION.getAgency())
            .setWithdrawnOn(LocalDate.of(2025, 3, 20))
            .build();

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses(), "--gongshi.demo=true", "--gongshi.freshness.behind=0s")
                .ready();
        List.of(PENALTY, PERMIT, INSPECTION, PERSON).forEach(search::publish);
        search.publish(TAKEN);
        IntStream.range(0, 45).forEach(i -> search.publish(numbered(i)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.ids("q", "翻页甲", "size", "100").size() == 45);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.ids("q", "云栖健身").size() == 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.ids("q", "远帆歌厅").size() == 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.ids("q", "晨星餐饮").size() > 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.get("/withdrawals").body().contains(TAKEN.getDecisionId()));
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "晨星餐饮",
                "示例市晨星餐饮有限公司",
                "示西市监罚〔2026〕12号",
                "示西市监罚[2026]12号",
                "示西市监罚（2026）第12号",
                "示西市监罚〔2026〕 12号",
                "〔2026〕12号",
                "保质期",
                "冷藏柜内",
                "牛肉卷 没收",
                "食品安全法",
                "没收违法所得",
                "罚款五千元",
                "西湖区市场监督管理局 牛肉卷",
                "晨星 罚款",
                "货值320.50元",
                "罚",
                "晨"
            })
    void aPenaltyIsFoundByEachOfItsTexts(String q) {
        assertThat(search.ids("q", q, "size", "100")).contains(PENALTY.getDecisionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"公共场所卫生许可证", "JY13301060012345", "jy13301060012345", "示西卫许〔2025〕7号", "云栖"})
    void aPermitIsFoundByItsCertificate(String q) {
        assertThat(search.ids("q", q, "size", "100")).contains(PERMIT.getDecisionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"危险货物运输企业", "限期改正", "KTV", "ktv", "ＫＴＶ", "8000", "8000人", "文化广电旅游局"})
    void anInspectionIsFoundByItsItemHandlingAndAgency(String q) {
        assertThat(search.ids("q", q, "size", "100")).contains(INSPECTION.getDecisionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"晨星 云栖", "800", "80", "晨饮", "示西市监罚〔2026〕120号", "不存在的公司"})
    void everyWordCountsAndNumbersAreWhole(String q) {
        assertThat(search.ids("q", q, "size", "100"))
                .doesNotContain(PENALTY.getDecisionId(), PERMIT.getDecisionId(), INSPECTION.getDecisionId());
    }

    /** As people ask for it, not as it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "過期食品",
                "卖过期食品",
                "西湖区卖过期食品",
                "食安法124条",
                "食品安全法第124条",
                "《食品安全法》第一百二十四条",
                "市监局 牛肉卷",
                "杭州 晨星",
                "MA0000",
                "示例市（晨星）餐饮有限公司"
            })
    void aPenaltyIsFoundInOtherWords(String q) {
        assertThat(search.ids("q", q, "size", "100")).contains(PENALTY.getDecisionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chenxingcanyin", "cxcy", "晨兴餐引"})
    void byItsSoundAPartyIsFoundOnThePageOnly(String q) {
        assertThat(search.ids("q", q)).isEmpty();
        assertThat(search.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                        .body())
                .contains("示例市晨星餐饮有限公司");
    }

    /** Nothing typed into the box is a language of the engine's, and nothing breaks it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*晨星",
                "晨星~2 AND (title:x OR",
                "\"晨星",
                "/.*(a+)+$/",
                "_exists_:view",
                "{\"match_all\":{}}",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "晨星\u0000\u0007\u202e",
                "\ud83d\ude00",
                "\ud83d",
                "?????",
                "……",
                "§食品安全法",
                "一 二 三 四 五 六 七 八 九 十 百 千",
                "第〇条第千千千千千千千千条"
            })
    void whateverIsTypedIsAnsweredOrRefusedWithAReason(String q) {
        var answer = search.get("/api/v1/decisions?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.statusCode() == 200 || answer.body().contains("\"errors\""))
                .isTrue();
        assertThat(search.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                        .statusCode())
                .isIn(200, 400);
    }

    @Test
    void anIdentifierComesFirst() {
        assertThat(search.ids("q", "甬文检〔2026〕99号")).first().isEqualTo(INSPECTION.getDecisionId());
        assertThat(search.search("q", Samples.COMPANY)
                        .at("/items/0/subject/creditCode")
                        .asString())
                .isEqualTo(Samples.COMPANY);
    }

    @Test
    void filtersNarrow() {
        String all = "size";
        assertThat(search.ids(all, "100", "kind", "PERMIT")).contains(PERMIT.getDecisionId());
        assertThat(search.ids(all, "100", "kind", "PERMIT")).doesNotContain(PENALTY.getDecisionId());
        assertThat(search.ids(all, "100", "agency", Samples.OTHER_AGENCY)).containsExactly(INSPECTION.getDecisionId());
        assertThat(search.ids(all, "100", "region", "330200")).containsExactly(INSPECTION.getDecisionId());
        assertThat(search.ids(all, "100", "region", "330206")).containsExactly(INSPECTION.getDecisionId());
        assertThat(search.ids(all, "100", "region", "330000"))
                .contains(INSPECTION.getDecisionId(), PERMIT.getDecisionId());
        assertThat(search.ids(all, "100", "year", "2025")).contains(PERMIT.getDecisionId());
        assertThat(search.ids(all, "100", "year", "2025")).doesNotContain(INSPECTION.getDecisionId());
        assertThat(search.ids(all, "100", "subject", "云栖健身")).containsExactly(PERMIT.getDecisionId());
        assertThat(search.ids(all, "100", "violation", "翻页")).hasSize(45);
        assertThat(search.ids(all, "100", "penaltyType", "WARNING", "violation", "翻页"))
                .hasSize(45);
        assertThat(search.ids(all, "100", "from", "2026-05-01", "to", "2026-05-01"))
                .containsExactly(INSPECTION.getDecisionId());
        assertThat(search.ids(all, "100", "q", "翻页甲", "minFine", "10.50", "maxFine", "12.50"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "oldest", "fine"})
    void pagesOfAnAnswerMakeTheWhole(String sort) {
        var ids = new ArrayList<String>();
        JsonNode answer = search.search("q", "翻页甲", "sort", sort, "size", "7");
        while (true) {
            answer.get("items").forEach(item -> ids.add(item.get("id").asString()));
            if (answer.get("next").isNull()) {
                break;
            }
            answer = search.search(
                    "q",
                    "翻页甲",
                    "sort",
                    sort,
                    "size",
                    "7",
                    "cursor",
                    answer.get("next").asString());
        }

        assertThat(ids).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "fine"})
    void decisionsWithoutAFineArePagedToo(String sort) {
        JsonNode answer = search.search("kind", "PERMIT,INSPECTION", "sort", sort, "size", "1");
        long total = answer.at("/total/value").asLong();
        long seen = 1;
        while (!answer.get("next").isNull()) {
            answer = search.search(
                    "kind",
                    "PERMIT,INSPECTION",
                    "sort",
                    sort,
                    "size",
                    "1",
                    "cursor",
                    answer.get("next").asString());
            seen += answer.get("items").size();
        }

        assertThat(seen).isEqualTo(total).isGreaterThan(1);
    }

    /** As curl sends it: the bytes of the characters, not encoded. */
    @Test
    void anAddressMayHoldChineseAsTyped() throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(search.address()).getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/decisions?q=云栖健身 HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("200 OK").contains("\"total\":{\"value\":1,\"exact\":true}");
        }
    }

    @Test
    void ordersAreKept() {
        assertThat(search.search("q", "翻页甲", "sort", "fine", "size", "1")
                        .at("/items/0/title")
                        .asString())
                .contains("第44件");
        assertThat(days("newest")).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(days("oldest")).isSorted();
    }

    @Test
    void facetsCount() {
        var facets = search.search("q", "翻页甲", "facets", "kind,agency,region,year,penaltyType")
                .get("facets");

        assertThat(facets.at("/kind/0").toString())
                .isEqualTo("{\"value\":\"PENALTY\",\"label\":\"行政处罚\",\"count\":45}");
        assertThat(facets.at("/agency/0/label").asString()).isEqualTo("示例市西湖区市场监督管理局");
        assertThat(facets.at("/region/0/label").asString()).contains("西湖区");
        assertThat(facets.at("/year/0/value").asString()).isEqualTo("2024");
        assertThat(facets.at("/penaltyType/0/count").asInt()).isEqualTo(45);
    }

    @Test
    void textIsNeverMarkup() {
        var answer = search.search("q", "过响");
        assertThat(answer.at("/items/0/highlights/facts/0").asString())
                .contains("&lt;b&gt;超标&lt;/b&gt;&amp;<em>过响</em>");

        assertThat(search.get("/search?q=%E8%BF%87%E5%93%8D").body()).doesNotContain("<b>超标");
        assertThat(search.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script");
        assertThat(search.get("/decisions/" + INSPECTION.getDecisionId()).body())
                .contains("&lt;b&gt;超标&lt;/b&gt;")
                .doesNotContain("<b>超标");
    }

    @Test
    void neighbouringPairsAreMarkedAsOne() {
        assertThat(search.search("q", "云栖健身").at("/items/0/highlights/title/0").asString())
                .isEqualTo("示例市<em>云栖健身</em>有限公司申请公共场所卫生许可");
    }

    @Test
    void aBadQuestionIsAnsweredWithAllThatIsWrong() {
        var answer = search.get("/api/v1/decisions?minFine=abc&kind=FINE&colour=red");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(RunningSearch.json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactlyInAnyOrder("NOT_AN_AMOUNT", "NOT_A_KIND", "UNKNOWN_PARAMETER");
        assertThat(answer.body()).contains("不是金额");
        assertThat(search.get("/api/v1/decisions?minFine=abc", "Accept-Language", "en")
                        .body())
                .contains("minFine is not an amount");
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String next = search.search("q", "翻页甲", "size", "5").get("next").asString();

        assertThat(search.search("q", "翻页", "size", "5", "cursor", next)
                        .get("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsSaidInTheAskersForm() {
        var program = search.get("/api/v1/decisions/none");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(search.get("/api/v1/nothing").headers().firstValue("Content-Type"))
                .contains("application/problem+json");

        var person = search.get("/decisions/none", "Accept", "text/html");
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("没有找到这一页");
    }

    @Test
    void whatTheServerItselfRefusesIsSaidInASentenceToo() {
        var program = search.get("/api/v1/officers/..%2f..");
        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(search.get("/decisions/..%2f..").body())
                .contains("请求有误", "cannot be read")
                .doesNotContain("Jetty");
        assertThat(search.get("/api/v1/decisions?facets="
                                + IntStream.range(0, 500).mapToObj(i -> "f" + i).collect(Collectors.joining(",")))
                        .body())
                .hasSizeLessThan(20_000);
    }

    @Test
    void whatIsFarTooLongIsAnsweredInASentence() {
        var longQuery = "%E9%A3%9F".repeat(3400);
        assertThat(search.get("/api/v1/decisions?q=" + longQuery).statusCode()).isEqualTo(400);
        assertThat(search.get("/search?q=" + longQuery).body()).contains("查询条件有误");

        var longId = "a".repeat(5000);
        assertThat(search.get("/decisions/" + longId, "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(search.get("/api/v1/decisions/" + longId).statusCode()).isEqualTo(404);
    }

    @Test
    void headingsOfResultsLeaveOutNoLevel() {
        assertThat(search.get("/search").body()).containsSubsequence("<h1", "<h2 class=\"found\"", "<h3");
    }

    @Test
    void aNewSearchKeepsAgencyRegionAndOrder() {
        assertThat(search.get("/search?q=%E9%A3%9F&region=330106&sort=newest&agency=" + Samples.AGENCY)
                        .body())
                .contains(
                        "<input type=\"hidden\" name=\"agency\" value=\"" + Samples.AGENCY + "\">",
                        "<input type=\"hidden\" name=\"region\" value=\"330106\">",
                        "<input type=\"hidden\" name=\"sort\" value=\"newest\">");
    }

    @Test
    void pagesSayWhatTheyShow() {
        assertThat(search.get("/").body()).contains("行政执法公示", "演示数据 示例", "数据完整至");
        assertThat(search.get("/search?q=%E8%BF%9C%E5%B8%86%E6%AD%8C%E5%8E%85").body())
                .contains("1 件决定", "逾期公示", "2026年5月1日");
        assertThat(search.get("/search?minFine=abc").statusCode()).isEqualTo(400);
        assertThat(search.get("/decisions/" + PENALTY.getDecisionId()).body())
                .contains("给予行政处罚：罚款、没收违法所得", "5,000.00\u00a0元", "2026年4月2日", "市场监督管理行政处罚信息公示规定第九条");
        assertThat(search.get("/decisions/" + PERMIT.getDecisionId()).body()).contains("准予许可", "JY13301060012345");
    }

    @Test
    void aReaderChoosesALanguageOnceForAllPages() {
        String path = "/decisions/" + PENALTY.getDecisionId();

        var switched = search.get(path + "?lang=en", "Accept-Language", "zh-CN");
        assertThat(switched.body())
                .contains(
                        "<html lang=\"en\"",
                        "CNY\u00a05,000.00",
                        "2 April 2026",
                        "Fine, Confiscation of unlawful income")
                .contains("href=\"?lang=zh\"", "hreflang=\"zh-CN\"");
        assertThat(switched.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("lang=en; Path=/; Max-Age=31536000"));

        assertThat(search.get(path, "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
        assertThat(search.get(path, "Accept-Language", "en-GB,en;q=0.8").body()).contains("<html lang=\"en\"");
        assertThat(search.get(path, "Accept-Language", "en", "Cookie", "lang=zh")
                        .body())
                .contains("<html lang=\"zh-CN\"");
        assertThat(search.get("/decisions/none?lang=en").body()).contains("This page was not found");
        assertThat(search.get(path, "Accept-Language", "de").body()).contains("<html lang=\"zh-CN\"");
        assertThat(search.get("/search?lang=%22%3E%3Cb%3E").body()).doesNotContain("\"><b>");
    }

    @Test
    void aDecisionIsADocumentForPeopleTelephonesAndSearchEngines() {
        String path = "/decisions/" + PENALTY.getDecisionId();
        String page = search.get(path).body();

        assertThat(page)
                .contains("rel=\"canonical\" href=\"" + search.address() + path + "\"")
                .contains("class=\"code\"", "\"@type\":\"DigitalDocument\"", "\"identifier\":\"示西市监罚〔2026〕12号\"")
                .contains("/error-reports/new?decision=" + PENALTY.getDecisionId())
                .contains("/complaints/new?decision=" + PENALTY.getDecisionId());
        assertThat(search.get("/decisions/" + INSPECTION.getDecisionId()).body())
                .contains("责令限期改正。\\u003c/script\\u003e");
        assertThat(search.get("/decisions/" + PERSON.getDecisionId()).body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("ld+json");
    }

    @Test
    void theHistoryTellsWhatWasChanged() {
        var corrected = PublicDecision.newBuilder(PENALTY)
                .setEdition(2)
                .setUpdatedAt(Instant.parse("2026-03-11T01:00:00Z"))
                .setFacts(PENALTY.getFacts().orElseThrow().replace("六袋", "八袋"))
                .build();
        search.publish(new PublicEdition(PENALTY, "PUBLISHED"));
        search.publish(new PublicEdition(corrected, "CORRECTED"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(search.get("/decisions/" + PENALTY.getDecisionId())
                                .body())
                        .contains("变更记录", "更正", "2026年3月11日 09:00", "<del>六</del><ins>八</ins>"));
    }

    @Test
    void whatWasTakenBackIsListedByAgencyAndYear() {
        String agency = "/withdrawals?agency=" + Samples.OTHER_AGENCY;
        String page = search.get(agency).body();

        assertThat(page).contains("示例港文化广电旅游局", "决定被撤销", "2025-03-20", "/decisions/" + TAKEN.getDecisionId());
        assertThat(search.get(agency + "&year=2025").body()).contains(TAKEN.getDecisionId());
        assertThat(search.get(agency + "&year=2024").body()).doesNotContain(TAKEN.getDecisionId());
        assertThat(search.get("/decisions/" + TAKEN.getDecisionId()).body()).contains("href=\"" + agency);
    }

    @Test
    void onlyWhoFiltersByAnAgencyThatIsBehindIsTold() {
        assertThat(search.get("/search?agency=" + Samples.OTHER_AGENCY).body()).contains("下列机关的数据可能不全", "示例港文化广电旅游局");
        assertThat(search.get("/search?region=330206").body()).contains("下列机关的数据可能不全");
        assertThat(search.get("/search?kind=PENALTY").body()).doesNotContain("下列机关的数据可能不全");
    }

    @Test
    void theStatusIsToldInWords() {
        assertThat(search.get("/status").body()).contains("查询的目录有应答", "示例市西湖区市场监督管理局");
        assertThat(search.get("/data").body()).contains("/v3/api-docs", search.address() + "/api/v1/decisions");
    }

    @Test
    void pagesNeedNothingFromElsewhere() {
        var page = search.get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.body()).doesNotContain("<script").doesNotContain("https://");
        String css = page.body().replaceFirst("(?s).*href=\"(/assets/gongshi-[0-9a-f]{32}\\.css)\".*", "$1");
        assertThat(search.get(css).headers().firstValue("Cache-Control")).contains("max-age=31536000, public");
    }

    @Test
    void operatorsSeeHealthAndMetrics() {
        assertThat(search.fetch(search.managementAddress() + "/actuator/health/readiness")
                        .body())
                .contains("\"status\":\"UP\"", "\"index\"");
        assertThat(search.fetch(search.managementAddress() + "/actuator/health/liveness")
                        .statusCode())
                .isEqualTo(200);
        assertThat(search.fetch(search.managementAddress() + "/actuator/prometheus")
                        .body())
                .contains("http_server_requests");
        assertThat(search.get("/v3/api-docs").body())
                .contains("\"openapi\":\"3.1", "penaltyType", "/api/v1/decisions/{id}");
    }

    private static List<String> days(String sort) {
        return search.search("q", "翻页甲", "sort", sort, "size", "100")
                .get("items")
                .valueStream()
                .map(item -> item.get("decidedOn").asString())
                .toList();
    }

    private static PublicDecision numbered(int i) {
        return Samples.penalty()
                .setDocumentNumber("翻市监罚〔2024〕" + (1000 + i) + "号")
                .setTitle("翻页甲第" + i + "件")
                .setSubject(new PublicSubject(SubjectType.LEGAL_ENTITY, "翻页乙有限公司", null))
                .setDecidedOn(LocalDate.of(2024, 3, 1).plusDays(i % 7))
                .setFacts(null)
                .setGrounds(List.of())
                .setOutcome("警告。")
                .setPenalty(new PublicPenalty(
                        "IMPOSED", List.of(PenaltyType.WARNING), "翻页违法", new BigDecimal(i + ".50"), null, null))
                .build();
    }
}
