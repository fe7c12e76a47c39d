package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/** The interface for programs beyond the search itself: editions, the like, feeds, tables, copies, limits, bad questions. */
@ExtendWith(RealServers.class)
class ITApi {
    private static final String LIST = "/api/v1/decisions";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Holds what must not do anything anywhere. */
    private static final PublicDecision NASTY = violation("无证采砂")
            .setTitle("=HYPERLINK(\"http://example.com\")采砂\u202E案")
            .setOutcome("@SUM(1+1)<script>alert(1)</script>\u0000罚款")
            .build();

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(
                        RealServers.addresses(),
                        "--gongshi.access.named.officers.paths=/api/v1/decisions/limited",
                        "--gongshi.access.trusted-proxies=127.0.0.1,::1",
                        "--gongshi.access.per-second=5",
                        "--gongshi.access.burst=30")
                .ready();
        search.publish(NASTY);
        IntStream.range(0, 3).forEach(i -> search.publish(violation("无证采砂").build()));
        await().atMost(PATIENCE).until(() -> search.ids("violation", "无证采砂").size() == 4);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void editionsTellWhatEachChangedUntilTheDecisionIsTakenBack() {
        String id = Samples.id();
        var first = violation("违法建房").setDecisionId(id).build();
        var second = PublicDecision.newBuilder(first)
                .setEdition(2)
                .setOutcome("罚款六千元。")
                .setPenalty(PublicPenalty.newBuilder(first.getPenalty().orElseThrow())
                        .setFine(new BigDecimal("6000.00"))
                        .build())
                .build();
        search.publish(new PublicEdition(first, "PUBLISHED"));
        search.publish(new PublicEdition(second, "CORRECTED"));
        search.publish(second);
        await().atMost(PATIENCE).until(() -> revisions(id).size() == 2);
        var items = revisions(id);
        assertThat(items.at("/0/edition").asInt()).isEqualTo(2);
        assertThat(items.at("/0/cause").asString()).isEqualTo("CORRECTED");
        assertThat(items.at("/0/changes").toString())
                .isEqualTo("[{\"field\":\"outcome\",\"before\":\"罚款五千元，没收违法所得320.50元。\",\"after\":\"罚款六千元。\"},"
                        + "{\"field\":\"penalty.fine\",\"before\":\"5000.00\",\"after\":\"6000.00\"}]");
        assertThat(items.at("/1/changes")).isEmpty();
        assertThat(RunningSearch.json(search.get(LIST + "/" + id + "/revisions"))
                        .at("/freshness")
                        .propertyNames())
                .containsExactlyInAnyOrder("completeUpTo", "lastSubmission");
        search.takeBack(id, 2);
        for (String exit : List.of("", "/revisions", "/similar")) {
            await().atMost(PATIENCE).until(() -> status(LIST + "/" + id + exit) == 410);
        }
        await().atMost(PATIENCE)
                .until(() -> !search.fetch(RealServers.elasticsearchUrl() + "/editions/_doc/" + id + "%2F1")
                        .body()
                        .contains("违法建房"));
        await().atMost(PATIENCE)
                .until(() -> !search.get(LIST + ".csv?violation=" + encoded("违法建房"))
                        .body()
                        .contains(id));
        assertThat(search.get(LIST + ".atom?violation=" + encoded("违法建房")).body())
                .doesNotContain("<entry>");
    }

    @Test
    void similarIsWhatIsAboutTheSameAndNeverWhoHasTheSameName() {
        String namesake = Samples.id();
        search.publish(Samples.inspection()
                .setDecisionId(namesake)
                .setSubject(new PublicSubject(SubjectType.NATURAL_PERSON, "欧阳某", null))
                .build());
        String same = Samples.id();
        search.publish(violation("殴打他人")
                .setDecisionId(same)
                .setSubject(new PublicSubject(SubjectType.NATURAL_PERSON, "欧阳某", null))
                .setGrounds(List.of())
                .build());
        await().atMost(PATIENCE).until(() -> status(LIST + "/" + same) == 200 && status(LIST + "/" + namesake) == 200);
        var like = items(LIST + "/" + NASTY.getDecisionId() + "/similar", "id");
        assertThat(like).hasSizeGreaterThanOrEqualTo(3).doesNotContain(NASTY.getDecisionId());
        assertThat(items(LIST + "/" + same + "/similar", "id")).doesNotContain(namesake, same);
        assertThat(search.get("/decisions/" + NASTY.getDecisionId()).body())
                .contains("类似的决定", "href=\"/decisions/" + like.getFirst() + "\"");
        assertThat(search.get("/decisions/" + same).body()).doesNotContain(namesake);
    }

    @Test
    void whatWasInspectedAtACompanyIsToldByItsCodeAndNothingElseIs() {
        var code = CreditCode.withCheckCharacter("91330106MA0000777").value();
        var company = new PublicSubject(SubjectType.LEGAL_ENTITY, "示例市受检有限公司", code);
        String inspected = Samples.id();
        String fined = Samples.id();
        search.publish(Samples.inspection()
                .setDecisionId(inspected)
                .setSubject(company)
                .build());
        search.publish(
                violation("未按期年检").setDecisionId(fined).setSubject(company).build());
        await().atMost(PATIENCE)
                .until(() -> status(LIST + "/" + fined) == 200 && status(LIST + "/" + inspected) == 200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items("/api/v1/subjects/" + code + "/inspections", "id"))
                        .containsExactly(inspected));
        assertThat(items("/api/v1/subjects/nobody/inspections", "id")).isEmpty();
    }

    @Test
    void aTableHoldsEveryRowAndNothingThatASpreadsheetExecutes() {
        var answer = search.get(LIST + ".csv?size=1&violation=" + encoded("无证采砂"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Gongshi-Truncated")).hasValue("false");
        assertThat(answer.body())
                .startsWith("\uFEFF决定编号,执法类别,文号")
                .contains("\"'=HYPERLINK(\"\"http://example.com\"\")采砂案\"", "'@SUM(1+1)", "行政处罚")
                .doesNotContain("\u202E", "\u0000");
        assertThat(answer.body().lines()).hasSize(5);
        assertThat(search.get(LIST + ".csv?size=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aFeedIsValidAndItsIdsStay() throws Exception {
        String path = LIST + ".atom?violation=" + encoded("无证采砂");
        var feed = atom(path);
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "id")).hasSize(5).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(texts(feed, "updated")).hasSize(5).contains("2026-03-09T02:15:00Z");
        assertThat(texts(feed, "title")).anyMatch(title -> title.endsWith("采砂案"));
        assertThat(texts(feed, "summary")).anyMatch(text -> text.contains("<script>alert(1)</script>罚款"));
        assertThat(texts(atom(path), "id")).isEqualTo(texts(feed, "id"));
        assertThat(search.get(path + "&size=2").body()).contains("rel=\"next\"");
    }

    @Test
    void copiesAreKeptForAMomentOrAskedFor() {
        var list = search.get(LIST + "?violation=" + encoded("无证采砂"));
        assertThat(list.headers().allValues("Cache-Control")).containsExactly("max-age=5, public");
        assertThat(list.headers().allValues("Vary")).contains("Accept-Language");
        assertUnchanged(
                LIST + "?violation=" + encoded("无证采砂"),
                list.headers().firstValue("ETag").orElseThrow());
        String one = LIST + "/" + NASTY.getDecisionId();
        var decision = search.get(one);
        assertThat(decision.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertUnchanged(one, decision.headers().firstValue("ETag").orElseThrow());
        String like = one + "/similar";
        assertUnchanged(like, search.get(like).headers().firstValue("ETag").orElseThrow());
        assertThat(search.ask("HEAD", one).statusCode()).isEqualTo(200);
        assertThat(search.ask("HEAD", LIST + ".csv").body()).isEmpty();
    }

    @Test
    void limitsCountTheCallerBehindATrustedProxy() {
        String path = LIST + "?size=1";
        var plain = search.get(path);
        assertThat(plain.headers().firstValue("RateLimit")).isEmpty();
        var behind = search.get(path, "X-Forwarded-For", "203.0.113.9");
        assertThat(behind.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=5;w=1");
        assertThat(behind.headers().firstValue("RateLimit").orElse("")).startsWith("\"address\";r=");
        var refused = IntStream.range(0, 30)
                .mapToObj(i -> search.get(LIST + ".csv", "X-Forwarded-For", "203.0.113.9"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 10L);
        assertThat(refused.body()).contains("请求过于频繁");
        assertThat(search.get(path, "X-Forwarded-For", "203.0.113.10").statusCode())
                .isEqualTo(200);
        var named = search.get(LIST + "/limited", "X-Forwarded-For", "203.0.113.11");
        assertThat(named.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"address\";q=5;w=1, \"officers\";q=30;w=60");
    }

    @Test
    void scriptsOfAnySiteMayReadAndOnlyRead() {
        var read = search.get(LIST + "?size=1", "Origin", "https://example.com");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        var asked = search.ask(
                "OPTIONS",
                LIST,
                "Origin",
                "https://example.com",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "If-None-Match");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(search.ask("OPTIONS", LIST, "Origin", "https://example.com", "Access-Control-Request-Method", "POST")
                        .statusCode())
                .isEqualTo(403);
        assertThat(search.get("/", "Origin", "https://example.com").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/decisions, 405",
        "POST, /api/v1/decisions/x, 405",
        "GET, /api/v1/decisions/none/revisions, 404",
        "GET, /api/v1/decisions/none/similar, 404",
        "GET, /api/v1/decisions/none?colour=red, 400",
        "GET, /api/v1/decisions.atom?colour=red, 400",
        "GET, /api/v1/decisions.csv?minFine=abc, 400",
        "GET, /api/v1/nothing, 404"
    })
    void everyRefusalIsProblemDetails(String method, String path, int status) {
        var answer = search.ask(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(RunningSearch.json(answer).get("title").asString()).isNotBlank();
    }

    @Test
    void anotherFormatIsRefusedInWords() {
        var answer = search.get(LIST, "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=-1",
                "size=101",
                "size=1e9",
                "cursor=AAAA",
                "cursor=%00",
                "cursor=AAAAAAAAAAAxMAphLTE",
                "facets=nonsense",
                "q=%00%01%02",
                "q=%22%22%22",
                "q=***",
                "minFine=99999999999999999999",
                "from=2026-13-45",
                "sort=relevance;drop table",
                "kind=PENALTY%00",
                "year=99999",
                "q=a&q=b"
            })
    void aBadQuestionIsRefusedWithAReason(String question) {
        for (String path : List.of(LIST, LIST + ".atom", LIST + ".csv")) {
            var answer = search.get(path + "?" + question.replace(" ", "%20"));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(RunningSearch.json(answer).get("errors")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "(((", "title:*", "*a", "a AND NOT", "' OR 1=1 --", "<script>", "😀食品", "\u202E食品", "食食食食食"
            })
    void aStrangeQuestionIsAnsweredLikeAnyOther(String q) {
        assertThat(search.get(LIST + "?q=" + encoded(q)).statusCode()).isIn(200, 400);
    }

    @Test
    void aThousandFacetsAndTenThousandCharactersAreNoHarm() {
        String facets = IntStream.range(0, 1000).mapToObj(i -> "kind").collect(Collectors.joining(","));
        assertThat(search.get(LIST + "?facets=" + facets).statusCode()).isEqualTo(200);
        assertThat(search.get(LIST + "?q=" + "a".repeat(10_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void theDescriptionNamesEveryAddressAndRefusal() {
        var api = RunningSearch.json(search.get("/v3/api-docs"));
        for (String path : List.of(
                "/api/v1/decisions.atom",
                "/api/v1/decisions.csv",
                "/api/v1/decisions/{id}/revisions",
                "/api/v1/decisions/{id}/similar")) {
            assertThat(api.get("paths").get(path).at("/get/responses").propertyNames())
                    .as(path)
                    .contains("200", "400", "429", "503");
        }
        assertThat(api.at("/paths").get(LIST + "/{id}").at("/get/responses").propertyNames())
                .contains("404", "410");
        assertThat(api.at("/paths").get(LIST).at("/get/parameters/0/example").asString())
                .isEqualTo("超过保质期 餐饮");
    }

    private static PublicDecision.Builder violation(String violation) {
        var penalty = new PublicPenalty(
                "IMPOSED", List.of(PenaltyType.FINE), violation, new BigDecimal("5000.00"), null, null);
        return Samples.penalty().setPenalty(penalty);
    }

    private static void assertUnchanged(String path, String tag) {
        var again = search.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private static JsonNode revisions(String id) {
        var answer = search.get(LIST + "/" + id + "/revisions");
        return RunningSearch.json(answer).path("items");
    }

    private static List<String> items(String path, String field) {
        return RunningSearch.json(search.get(path))
                .get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .toList();
    }

    private static Document atom(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(search.get(path).body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document feed, String name) {
        var elements = feed.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> elements.item(i).getTextContent())
                .toList();
    }

    private static int status(String path) {
        return search.get(path).statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
