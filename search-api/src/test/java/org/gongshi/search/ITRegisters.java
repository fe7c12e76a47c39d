package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.ChartFile;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.FlowChartEntry;
import org.gongshi.exchange.FlowChartVersion;
import org.gongshi.exchange.MatterEntry;
import org.gongshi.exchange.MatterVersion;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OfficerVersion;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.ServiceGuideEntry;
import org.gongshi.exchange.ServiceGuideVersion;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.gongshi.search.registers.PublicRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From the registers' topics to the interface and the pages: what holds on a day, and nothing that stays inside. */
@ExtendWith(RealServers.class)
class ITRegisters {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AGENCY =
            CreditCode.withCheckCharacter("11330110MB0000077").value();
    private static final String NAME = "示例市余杭区市场监督管理局";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses(), "--gongshi.charts.gateway=https://in.example.cn")
                .ready();
        search.enter(Topics.REGISTER_AGENCIES, AGENCY, new AgencyEntry(AGENCY, List.of(agency())));
        search.enter(
                Topics.REGISTER_OFFICERS,
                AGENCY + "/33011099001",
                new OfficerEntry("33011099001", AGENCY, List.of(officer(OfficerState.VALID))));
        search.enter(
                Topics.REGISTER_OFFICERS,
                AGENCY + "/33011099002",
                new OfficerEntry("33011099002", AGENCY, List.of(officer(OfficerState.CANCELLED))));
        search.enter(
                Topics.REGISTER_MATTERS,
                AGENCY + "/M-1",
                new MatterEntry(
                        "M-1",
                        AGENCY,
                        List.of(
                                matter(SINCE, LocalDate.of(2025, 6, 30), "对旧名称的处罚"),
                                matter(LocalDate.of(2025, 7, 1), null, "对售卖过期<b>糕点</b>的处罚"))));
        IntStream.range(0, 25)
                .forEach(i -> search.enter(
                        Topics.REGISTER_MATTERS,
                        AGENCY + "/P-" + i,
                        new MatterEntry("P-" + i, AGENCY, List.of(matter(SINCE, null, "翻页事项" + i)))));
        search.enter(
                Topics.REGISTER_SERVICE_GUIDES,
                AGENCY + "/G-1",
                new ServiceGuideEntry("G-1", AGENCY, List.of(guide())));
        search.enter(Topics.REGISTER_FLOW_CHARTS, AGENCY + "/C 1", new FlowChartEntry("C 1", AGENCY, List.of(chart())));
        search.publish(
                Samples.penalty().setDecisionId(Samples.id()).setTitle("糕点店违法案").build());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count("/api/v1/registers/matters?agency=" + AGENCY))
                        .isEqualTo(26));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count("/api/v1/registers/service-guides?agency=" + AGENCY))
                        .isEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(search.ids("q", "糕点店违法案")).isNotEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(json("/api/v1/officers/33011099001")
                                .at("/agency/name")
                                .asString(""))
                        .isEqualTo(NAME));
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void anEntryIsToldAsItHoldsOnTheDay() {
        var today = json("/api/v1/registers/matters?q=M-1&agency=" + AGENCY).at("/items/0");
        var before = json("/api/v1/registers/matters?q=M-1&on=2025-06-30&agency=" + AGENCY)
                .at("/items/0");

        assertThat(today.path("name").asString()).isEqualTo("对售卖过期<b>糕点</b>的处罚");
        assertThat(today.path("validFrom").asString()).isEqualTo("2025-07-01");
        assertThat(today.at("/agency/name").asString()).isEqualTo(NAME);
        assertThat(today.path("kind").asString()).isEqualTo("PENALTY");
        assertThat(today.path("timeLimitDays").asInt()).isEqualTo(90);
        assertThat(today.has("office")).isFalse();
        assertThat(before.path("name").asString()).isEqualTo("对旧名称的处罚");
        assertThat(before.path("validTo").asString()).isEqualTo("2025-06-30");
        assertThat(count("/api/v1/registers/matters?on=2023-12-31&agency=" + AGENCY))
                .isZero();
    }

    @Test
    void wordsAreThoseOfTheVersionThatHolds() {
        assertThat(count("/api/v1/registers/matters?agency=%s&q=%s".formatted(AGENCY, encoded("过期 糕点"))))
                .isEqualTo(1);
        assertThat(count("/api/v1/registers/matters?agency=%s&q=%s".formatted(AGENCY, encoded("旧名称"))))
                .isZero();
        assertThat(count("/api/v1/registers/matters?agency=%s&on=2024-05-01&q=%s".formatted(AGENCY, encoded("旧名称"))))
                .isEqualTo(1);
    }

    /** As decisions are: by whatever width and characters, in words of everyday, by an article however it is written. */
    @ParameterizedTest
    @ValueSource(strings = {"售賣過期", "糕点　过期", "食品安全法124条", "食安法第一百二十四条", "糕"})
    void entriesAreFoundHoweverTheyAreAskedFor(String q) {
        assertThat(count("/api/v1/registers/matters?agency=%s&q=%s".formatted(AGENCY, encoded(q))))
                .isPositive();
    }

    @Test
    void everyEntryIsOnOnePageExactly() {
        var first = json("/api/v1/registers/matters?size=20&agency=" + AGENCY);
        var second = json("/api/v1/registers/matters?size=20&agency=%s&cursor=%s"
                .formatted(AGENCY, first.path("next").asString()));

        assertThat(first.path("items").size()).isEqualTo(20);
        assertThat(second.path("items").size()).isEqualTo(6);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.path("items").valueStream().map(item -> item.path("id").asString()))
                .doesNotContainAnyElementsOf(second.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString())
                        .toList());
    }

    @Test
    void anOfficerIsValidOrNotAndNothingElseIsSaid() {
        var valid = json("/api/v1/officers/33011099001");
        var invalid = search.get("/api/v1/officers/33011099002");

        assertThat(valid.propertyNames())
                .containsExactlyInAnyOrder("number", "name", "agency", "field", "validFrom", "validUntil", "valid");
        assertThat(valid.path("valid").asBoolean()).isTrue();
        assertThat(invalid.statusCode()).isEqualTo(200);
        assertThat(RunningSearch.json(invalid).path("valid").asBoolean()).isFalse();
        assertThat(invalid.body()).doesNotContain("出借", "CANCELLED");
        assertThat(search.get("/api/v1/officers/33011099").statusCode()).isEqualTo(404);
        assertThat(search.get("/api/v1/officers/*").statusCode()).isEqualTo(404);
    }

    @Test
    void officersAreFoundByNumberOrByAgencyAndFullName() {
        assertThat(count("/api/v1/registers/officers?q=33011099001")).isEqualTo(1);
        assertThat(count("/api/v1/registers/officers?q=%s&agency=%s".formatted(encoded("林示例"), AGENCY)))
                .isEqualTo(2);
        assertThat(count("/api/v1/registers/officers?q=%s&agency=%s".formatted(encoded("　林示例 "), AGENCY)))
                .isEqualTo(2);
        assertThat(count("/api/v1/registers/officers?q=%s".formatted(encoded("林示例"))))
                .isZero();
        assertThat(count("/api/v1/registers/officers?q=%s&agency=%s".formatted(encoded("林"), AGENCY)))
                .isZero();
        assertThat(search.get("/api/v1/registers/officers?agency=" + AGENCY).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reviewers",
                "staffing",
                "equipment",
                "facilities",
                "training",
                "agreements",
                "plans",
                "calendars",
                "nothing"
            })
    void whatIsNotPublicIsNotThere(String register) {
        assertThat(search.get("/api/v1/registers/" + register).statusCode()).isEqualTo(404);
        assertThat(search.get("/registers/" + register).statusCode()).isEqualTo(404);
    }

    @Test
    void everyFlawOfAQuestionIsNamed() {
        var answer = search.get("/api/v1/registers/laws?on=never&size=-1&colour=red");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningSearch.json(answer)
                        .path("errors")
                        .valueStream()
                        .map(flaw -> flaw.path("code").asString()))
                .containsExactlyInAnyOrder("UNKNOWN_PARAMETER", "NOT_A_DATE", "NOT_A_SIZE");
        assertThat(answer.body()).contains("q, agency, on, size, cursor");
    }

    @Test
    void oneBoxLooksIntoEverything() {
        var found = json("/api/v1/search?q=" + encoded("糕点"));
        var officer = json("/api/v1/search?type=officers&q=" + encoded("余杭市监局 林示例"));
        var number = json("/api/v1/search?type=officers&q=33011099002");
        var agency = json("/api/v1/search?type=agencies&q=" + encoded("余杭区市监局"));

        assertThat(group(found, "decisions").path("items").size()).isPositive();
        assertThat(group(found, "matters")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains("M-1");
        assertThat(group(found, "guides")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("title").asString()))
                .contains("糕点生产许可");
        assertThat(group(officer, "officers").at("/total/value").asInt()).isEqualTo(2);
        assertThat(group(number, "officers").at("/items/0/valid").asBoolean()).isFalse();
        assertThat(group(agency, "agencies")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains(AGENCY);
        assertThat(search.get("/api/v1/search").statusCode()).isEqualTo(400);
        assertThat(search.get("/api/v1/search?q=a&type=secrets").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsTypedIsCompleted() {
        String id = Samples.id();
        var taken = Samples.penalty()
                .setDecisionId(id)
                .setDocumentNumber("示补罚〔2026〕88号")
                .setSubject(new PublicSubject(SubjectType.LEGAL_ENTITY, "示例市补全乳业有限公司", null))
                .build();
        search.publish(taken);
        search.publish(Samples.penalty()
                .setDecisionId(Samples.id())
                .setSubject(new PublicSubject(SubjectType.NATURAL_PERSON, "补全某", null))
                .build());
        await().atMost(PATIENCE).until(() -> completions("补全"), texts -> texts.contains("补全乳业有限公司"));

        assertThat(completions("补全")).containsExactly("补全乳业有限公司");
        assertThat(completions("示补罚(2026)")).containsExactly("示补罚〔2026〕88号");
        assertThat(completions("食品安")).containsExactly("食品安全法");
        assertThat(completions("经营超过")).contains("经营超过保质期的食品");
        assertThat(completions("余杭市监局")).contains(NAME);
        assertThat(search.get("/api/v1/suggest?q=x&size=3").statusCode()).isEqualTo(400);

        search.takeBack(id);
        await().atMost(PATIENCE).until(() -> completions("补全").isEmpty());
    }

    private static List<String> completions(String typed) {
        return json("/api/v1/suggest?q=" + encoded(typed))
                .path("items")
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }

    @Test
    void aPageOfAnAgencySaysHowToReachItAndWhatItPublishes() {
        String decided = Samples.id();
        search.publish(Samples.penalty()
                .setDecisionId(decided)
                .setAgency(new PublicAgency(AGENCY, NAME, "330110", "market-regulation"))
                .setTitle("余杭机关页案")
                .build());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("/agencies/" + AGENCY)).contains("余杭机关页案"));

        assertThat(page("/agencies/" + AGENCY))
                .contains(NAME, "市场监管", "12345", "示例路 1 号", "1 人持证", "糕点生产许可", "营业执照", "未公布")
                .contains("/registers/matters?agency=" + AGENCY, "26")
                .doesNotContain("林示例", "??");
        assertThat(page("/agencies/" + AGENCY + "?lang=en"))
                .contains("Market regulation", "Telephones for complaints", "Not published")
                .doesNotContain("??");
        // What it has nothing of has no day either.
        assertThat(page("/agencies/" + AGENCY))
                .contains("<td class=\"day\">没有</td>")
                .doesNotContain("1970");
        assertThat(search.get("/agencies/" + Samples.COMPANY).statusCode()).isEqualTo(404);
        assertThat(search.get("/agencies/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void agenciesAreFoundAsPeopleCallThem() {
        assertThat(page("/agencies?q=" + encoded("余杭市监局"))).contains("/agencies/" + AGENCY, NAME);
        assertThat(page("/agencies?region=330100&sector=market-regulation"))
                .contains(NAME, "浙江省杭州市")
                .doesNotContain("??");
        assertThat(page("/agencies?q=" + encoded("没有这样的机关"))).contains("没有找到符合条件的机关");
        assertThat(page("/agencies?q=%21%21&region=xx&lang=en")).contains("No agency fits");
    }

    @Test
    void aCertificateIsCheckedInWords() {
        assertThat(page("/officers")).contains("按证件号码").doesNotContain("noindex", "??");
        assertThat(page("/officers?number=33011099001")).contains("is-good", "有效", "林示例", NAME, "noindex");
        assertThat(page("/officers?number=33011099002"))
                .contains("is-bad", "无效")
                .doesNotContain("出借");
        assertThat(page("/officers?number=0&lang=en"))
                .contains("Not registered")
                .doesNotContain("??");
        assertThat(page("/officers?agency=%s&name=%s".formatted(encoded(NAME), encoded("林示例"))))
                .contains("33011099001", "33011099002");
        assertThat(page("/officers?agency=%s".formatted(encoded(NAME)))).contains("机关和姓名要一起写");
        assertThat(page("/officers?agency=%s&name=x".formatted(encoded("没有这样的机关"))))
                .contains("没有找到这个机关");
    }

    @Test
    void everyRegisterHasAPageAndEveryEntryItsHistory() {
        assertThat(page("/registers"))
                .contains("/registers/benchmarks", "/officers")
                .doesNotContain("??");
        for (var register : PublicRegister.values()) {
            assertThat(page("/registers/" + register.slug() + "?lang=en"))
                    .as(register.slug())
                    .doesNotContain("??");
        }
        assertThat(page("/registers/matters?agency=" + AGENCY)).contains("26 条", "下一页");
        assertThat(page("/registers/matters?q=" + encoded("没有这样的事项"))).contains("没有符合条件的条目");
        assertThat(search.get("/registers/matters?on=never").statusCode()).isEqualTo(400);
        assertThat(page("/registers/matters/" + AGENCY + "/M-1"))
                .contains("对售卖过期&lt;b&gt;糕点&lt;/b&gt;的处罚", "自 2025年7月1日起有效", "90 个工作日", "对旧名称的处罚")
                .doesNotContain("??");
        assertThat(page("/registers/matters/" + AGENCY + "/M-1?on=2024-03-01")).contains("这是 2024年3月1日有效的内容");
        assertThat(page("/registers/matters/" + AGENCY + "/M-1?on=2020-03-01&lang=en"))
                .contains("Nothing held on 1 March 2020");
        assertThat(search.get("/registers/matters/" + AGENCY + "/NONE").statusCode())
                .isEqualTo(404);
        assertThat(search.get("/registers/officers/" + AGENCY + "/33011099001").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aChartLeadsToItsFileAtTheGateway() {
        String path = "/registers/flow-charts/" + AGENCY + "/C%201";
        await().atMost(PATIENCE).until(() -> search.get(path).statusCode() == 200);
        assertThat(page(path))
                .contains(
                        "href=\"https://in.example.cn/v1/charts/" + AGENCY + "/C%201/" + DIGEST + "\"", "PDF 文件，12 KB");
    }

    @Test
    void theRegistersIndexAgreesWithItsTopics() {
        var report = search.operate("sweep/registers");

        assertThat(report.get("documents").asInt()).isGreaterThanOrEqualTo(30);
        assertThat(report.get("differences")).isEmpty();
    }

    @Test
    void anEntryThatIsNoMoreIsNotShown() {
        String key = AGENCY + "/GONE";
        search.enter(Topics.REGISTER_MATTERS, key, new MatterEntry("GONE", AGENCY, List.of(matter(SINCE, null, "将去"))));
        await().atMost(PATIENCE).until(() -> count("/api/v1/registers/matters?q=GONE&agency=" + AGENCY) == 1);

        search.enter(Topics.REGISTER_MATTERS, key, null);
        await().atMost(PATIENCE).until(() -> count("/api/v1/registers/matters?q=GONE&agency=" + AGENCY) == 0);
    }

    private static JsonNode group(JsonNode answer, String type) {
        return answer.path("groups")
                .valueStream()
                .filter(group -> group.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static int count(String path) {
        return json(path).at("/total/value").asInt(-1);
    }

    private static String page(String path) {
        var answer = search.get(path);
        return answer.headers()
                .firstValue("Location")
                .map(place ->
                        search.get(place.replaceFirst("^https?://[^/]+", "")).body())
                .orElseGet(answer::body);
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = search.get(path);
        return RunningSearch.json(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static AgencyVersion agency() {
        return AgencyVersion.newBuilder()
                .setValidFrom(SINCE)
                .setName(NAME)
                .setRegion("330110")
                .setSector("market-regulation")
                .setComplaintLine("12345")
                .setAddress("示例路 1 号")
                .build();
    }

    private static MatterVersion matter(LocalDate from, @Nullable LocalDate to, String name) {
        return MatterVersion.newBuilder()
                .setValidFrom(from)
                .setValidTo(to)
                .setName(name)
                .setKind(DecisionKind.PENALTY)
                .setBasis(List.of("《中华人民共和国食品安全法》第一百二十四条"))
                .setTimeLimitDays(90)
                .build();
    }

    private static ServiceGuideVersion guide() {
        return ServiceGuideVersion.newBuilder()
                .setValidFrom(SINCE)
                .setName("糕点生产许可")
                .setMaterials(List.of("申请书", "营业执照"))
                .setTelephone("12345")
                .build();
    }

    private static FlowChartVersion chart() {
        return FlowChartVersion.newBuilder()
                .setValidFrom(SINCE)
                .setName("处罚流程图")
                .setKind(DecisionKind.PENALTY)
                .setFile(new ChartFile(DIGEST, "application/pdf", 12_345))
                .build();
    }

    private static OfficerVersion officer(OfficerState state) {
        return OfficerVersion.newBuilder()
                .setValidFrom(SINCE)
                .setName("林示例")
                .setSector("market-regulation")
                .setState(state)
                .setGround(state == OfficerState.VALID ? null : "出借执法证件")
                .build();
    }
}
