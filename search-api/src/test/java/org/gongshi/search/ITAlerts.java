package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What supervisors are warned of and do about it, and what they take away: files, events, the annual statistics. */
@ExtendWith(RealServers.class)
class ITAlerts {
    private static final PublicAgency AGENCY = ComplianceSamples.agency("330106", "market-regulation", 51);
    private static final PublicAgency ELSEWHERE = ComplianceSamples.agency("330205", "market-regulation", 52);
    private static final String CODE = AGENCY.getCreditCode();
    private static final Instant LAST_CENTURY = Instant.parse("2000-01-01T00:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        for (var agency : List.of(AGENCY, ELSEWHERE)) {
            search.publish(
                    Topics.REGISTER_AGENCIES,
                    agency.getCreditCode(),
                    new AgencyEntry(
                            agency.getCreditCode(),
                            List.of(AgencyVersion.newBuilder()
                                    .setValidFrom(LocalDate.of(2020, 1, 1))
                                    .setName(agency.getName())
                                    .setRegion(agency.getRegion())
                                    .setSector(agency.getSector())
                                    .build())));
        }
        enter(card("案甲", VerdictName.PUBLICATION, VerdictState.OPEN, today().minusDays(3)));
        enter(card("案乙", VerdictName.PUBLICATION, VerdictState.OPEN, today()));
        enter(contested(card("案丙", VerdictName.REVIEW, VerdictState.MISSED, today(), "REVIEW_MISSING")));
        enter(card("案丁", VerdictName.RECORDS, VerdictState.MET, null));
        enter(card("案戊", VerdictName.RECORDS, VerdictState.MISSED, null, "STAGE_NOTICE"));
        enter(ComplianceSamples.card(ELSEWHERE, "案外", today())
                .setVerdicts(List.of(ComplianceSamples.verdict(VerdictName.RECORDS, VerdictState.MISSED)
                        .build()))
                .build());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(alerts("all", "?agency=" + CODE + "&type=BREACH,DUE_SOON,REVIEW_MISSING"))
                    .hasSize(4);
            assertThat(json("all", "/cards?agency=" + CODE).path("items")).hasSize(5);
            assertThat(alerts("all", "?agency=" + ELSEWHERE.getCreditCode() + "&type=BREACH"))
                    .hasSize(1);
        });
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static ComplianceCard card(
            String name, VerdictName verdict, VerdictState state, @Nullable LocalDate dueOn, String... reasons) {
        return ComplianceSamples.card(AGENCY, name, today())
                .setVerdicts(List.of(ComplianceSamples.verdict(verdict, state)
                        .setDueOn(dueOn)
                        .setReasons(List.of(reasons))
                        .build()))
                .build();
    }

    private static ComplianceCard contested(ComplianceCard card) {
        return ComplianceCard.newBuilder(card)
                .setVerdicts(card.getVerdicts().stream()
                        .map(verdict -> Verdict.newBuilder(verdict)
                                .setContested(true)
                                .setEvents(List.of("receipt-contest"))
                                .build())
                        .toList())
                .setEvents(List.of(new CardEvent("receipt-contest", SubmissionType.CONTEST, "review", today())))
                .build();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static void enter(ComplianceCard card) {
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card);
    }

    @Test
    void eachTypeIsToldOfItsCards() {
        assertThat(ids("county", "&type=DUE_SOON")).containsExactly(CODE + "/案乙/publication");
        assertThat(ids("county", "&type=REVIEW_MISSING")).containsExactly(CODE + "/案丙/review");
        assertThat(ids("county", "&type=BREACH"))
                .contains(CODE + "/案甲/publication")
                .doesNotContain(CODE + "/案丁/records");
        assertThat(ids("elsewhere", "")).isEmpty();
        assertThat(alerts("elsewhere", "").stream()
                        .map(alert -> alert.get("agency").asString()))
                .contains(ELSEWHERE.getCreditCode())
                .doesNotContain(CODE);
    }

    @Test
    void anAgencyThatSendsNothingIsTold() {
        var silent = ComplianceSamples.agency("330106", "health", 53);
        search.publish(
                Topics.REGISTER_AGENCIES,
                silent.getCreditCode(),
                new AgencyEntry(
                        silent.getCreditCode(),
                        List.of(AgencyVersion.newBuilder()
                                .setValidFrom(LocalDate.of(2020, 1, 1))
                                .setName(silent.getName())
                                .setRegion(silent.getRegion())
                                .setSector(silent.getSector())
                                .build())));
        String id = silent.getCreditCode() + "/-/silent";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> alerts("county", "?type=SILENT").stream()
                        .anyMatch(alert -> alert.get("id").asString().equals(id)));
        assertThat(alerts("elsewhere", "?type=SILENT"))
                .noneMatch(alert -> alert.get("id").asString().equals(id));
        assertThat(step("county", id, "acknowledge", "{}").statusCode()).isEqualTo(200);
        assertThat(alerts("county", "?type=SILENT&state=ACKNOWLEDGED"))
                .anyMatch(alert -> alert.get("id").asString().equals(id));
    }

    @Test
    void anAlertIsAcknowledgedAssignedAndClosedOnce() {
        String id = CODE + "/案戊/records";
        assertThat(step("county", id, "acknowledge", "{}").statusCode()).isEqualTo(200);
        assertThat(step("county", id, "assign", "{\"assignee\":\"elsewhere\"}").statusCode())
                .isEqualTo(422);
        assertThat(step("county", id, "assign", "{\"assignee\":\"city\"}").statusCode())
                .isEqualTo(422);
        var assigned = step("county", id, "assign", "{\"assignee\":\"all\",\"note\":\"请核实\"}");
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(200);
        assertThat(RunningSearch.json(assigned).get("assignee").asString()).isEqualTo("all");
        assertThat(ids("county", "&state=ASSIGNED")).containsExactly(id);
        assertThat(step("all", id, "close", "{\"reason\":\"MENDED\",\"note\":\"电话 13800012345\"}")
                        .body())
                .contains("PERSONAL_NUMBER")
                .doesNotContain("13800012345");
        assertThat(step("all", id, "close", "{\"reason\":\"MENDED\",\"note\":\"已补记录\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(step("all", id, "close", "{\"reason\":\"MENDED\"}").statusCode())
                .isEqualTo(409);
        assertThat(ids("county", "&type=BREACH")).doesNotContain(id);
        var closed = alerts("county", "?state=CLOSED&agency=" + CODE);
        assertThat(closed).singleElement().satisfies(alert -> {
            assertThat(alert.get("note").asString()).isEqualTo("MENDED 已补记录");
            assertThat(alert.get("by").asString()).isEqualTo("all");
        });
    }

    /** The day on which it was due is no time that has to be over first. */
    @Test
    void whatIsDoneAboutAReviewMissingSinceTodayIsDone() {
        String id = CODE + "/案丙/review";
        var acknowledged = step("county", id, "acknowledge", "{}");
        assertThat(RunningSearch.json(acknowledged).get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(ids("county", "&state=ACKNOWLEDGED")).contains(id);
    }

    /** Every type, and verdicts that come twice: the page says how many there are in all, programs get as many. */
    @Test
    void asManyAreCountedAsAreTold() {
        var agency = ComplianceSamples.agency("330106", "urban-management", 55);
        search.publish(Topics.REGISTER_AGENCIES, agency.getCreditCode(), ComplianceSamples.entry(agency));
        var told = List.of(
                List.of(
                        due(VerdictName.PUBLICATION, today().minusDays(2)),
                        due(VerdictName.PUBLICATION, today()),
                        due(VerdictName.DELIVERY, today()),
                        due(VerdictName.DELIVERY, today()),
                        due(VerdictName.FULFILMENT, today().plusDays(30))),
                List.of(missed(VerdictName.REVIEW, "REVIEW_MISSING"), missed(VerdictName.REVIEW, "REVIEW_LATE")),
                List.of(
                        missed(VerdictName.REVIEW, "REVIEW_LATE"),
                        missed(VerdictName.OFFICERS, "OFFICER_SUSPENDED", "OFFICERS_TOO_FEW"),
                        due(VerdictName.DELIVERY, today().minusDays(1))),
                List.of(missed(VerdictName.OFFICERS, "OFFICERS_TOO_FEW"), missed(VerdictName.RECORDS, "STAGE_NOTICE")),
                List.of(due(VerdictName.REVIEW, today()), due(VerdictName.DELIVERY, today())));
        told.forEach(verdicts -> enter(decided(agency, "案数" + told.indexOf(verdicts), verdicts)));
        String all = "?agency=" + agency.getCreditCode();
        await().until(() -> alerts("county", all).size() == 11);
        var visit = new Visit(search).as("county");
        var closed = alerts("county", all + "&type=BREACH").getFirst().get("id").asString();
        assertThat(step("county", closed, "close", "{\"reason\":\"MENDED\"}").statusCode())
                .isEqualTo(200);

        for (var type :
                List.of("", "REVIEW_MISSING", "OFFICER_SUSPENDED", "BREACH", "HOLD_ENDING", "DUE_SOON", "SILENT")) {
            for (var state : List.of("", "OPEN", "CLOSED")) {
                String asked = all + "&type=" + type + "&state=" + state;
                assertThat(visit.get("/supervision/alerts" + asked).body())
                        .as(asked)
                        .contains("共 " + alerts("county", asked).size() + " 件");
            }
        }
    }

    /** A decision whose review is open waits for it. */
    private static ComplianceCard decided(PublicAgency agency, String name, List<Verdict> verdicts) {
        boolean isHeld = verdicts.stream()
                .anyMatch(
                        verdict -> verdict.getName() == VerdictName.REVIEW && verdict.getState() == VerdictState.OPEN);
        var card = ComplianceSamples.card(agency, name, today());
        var decision = CardDecision.newBuilder(card.getDecisions().getFirst())
                .setState(isHeld ? ReceiptState.HELD : ReceiptState.PUBLISHED)
                .build();
        return card.setVerdicts(verdicts).setDecisions(List.of(decision)).build();
    }

    private static Verdict due(VerdictName name, LocalDate on) {
        return ComplianceSamples.verdict(name, VerdictState.OPEN).setDueOn(on).build();
    }

    private static Verdict missed(VerdictName name, String... reasons) {
        return ComplianceSamples.verdict(name, VerdictState.MISSED)
                .setReasons(List.of(reasons))
                .build();
    }

    @Test
    void nobodyActsOutsideTheScopeOrWithoutTheRight() {
        String id = CODE + "/案甲/publication";
        assertThat(step("elsewhere", id, "acknowledge", "{}").statusCode()).isEqualTo(404);
        assertThat(step("city", id, "acknowledge", "{}").statusCode()).isEqualTo(403);
        assertThat(step("government", id, "acknowledge", "{}").statusCode()).isEqualTo(403);
        assertThat(step("county", id, "praise", "{}").statusCode()).isEqualTo(404);
        assertThat(step("county", CODE + "/案丁/records", "close", "{\"reason\":\"MENDED\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(search.supervision("social", "/alerts").statusCode()).isEqualTo(403);
    }

    @Test
    void theFeedTellsTheSame() {
        var feed = search.supervision("county", "/alerts.atom?type=REVIEW_MISSING&agency=" + CODE);

        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("atom"));
        assertThat(feed.body()).contains("<entry>", "重大决定未经法制审核", "/supervision/cards/" + CODE);
        assertThat(feed.body())
                .contains("<link rel=\"self\" href=\"" + search.address() + "/api/v1/supervision/alerts.atom?");
        assertThat(search.supervision("elsewhere", "/alerts.atom?agency=" + CODE)
                        .body())
                .doesNotContain("<entry>");
    }

    @Test
    void everyEntryOfTheFeedSaysWhenItBeganAndTheFeedIsAsNewAsTheLast() {
        var first = updated(search.supervision("county", "/alerts.atom").body());
        assertThat(first).hasSizeGreaterThan(4);
        assertThat(first).allSatisfy(at -> assertThat(at).isBetween(LAST_CENTURY, Instant.now()));
        assertThat(first.getFirst()).isEqualTo(Collections.max(first.subList(1, first.size())));
    }

    /** Of the feed, then of each entry. */
    private static List<Instant> updated(String feed) {
        return Pattern.compile("<updated>([^<]+)</updated>")
                .matcher(feed)
                .results()
                .map(found -> Instant.parse(found.group(1)))
                .toList();
    }

    @Test
    void cardsAndIndicatorsAreFilesToo() throws IOException {
        var csv = search.supervision("county", "/cards.csv?agency=" + CODE);
        assertThat(csv.body()).startsWith("\uFEFF执法主体").contains("案丙", "未经法制审核", "行政处罚法第四十八条");
        assertThat(csv.headers().firstValue("Gongshi-Truncated")).contains("false");
        assertThat(csv.body().lines())
                .as("the agency objects, or does not")
                .anySatisfy(line -> assertThat(line).contains("案丙").endsWith(",是"))
                .anySatisfy(line -> assertThat(line).contains("案丁").endsWith(",否"));
        assertThat(search.supervision("elsewhere", "/cards.csv?agency=" + CODE)
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(search.supervision("county", "/indicators.csv?period=2025").body())
                .startsWith("\uFEFF执法主体");
        assertThat(search.supervision("county", "/cards.csv?colour=red").statusCode())
                .isEqualTo(400);
        assertThat(sheet("/cards.xlsx?agency=" + CODE)).contains(CODE, "review.penalty", ">&#x662f;<", ">&#x5426;<");
    }

    private static String sheet(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(search.address() + "/api/v1/supervision" + path))
                .header("Authorization", RunningSearch.basic("county"));
        var file = Files.createTempFile("cards", ".xlsx");
        try (var http = HttpClient.newHttpClient()) {
            http.send(request.build(), HttpResponse.BodyHandlers.ofFile(file));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try (var zip = new ZipFile(file.toFile())) {
            var all = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }

    @Test
    void whoListensHearsOfChangesInTheOwnScopeOnly() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(search.address() + "/api/v1/supervision/events"))
                .header("Authorization", RunningSearch.basic("line"));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).contains("listening");
                enter(card("案己", VerdictName.RECORDS, VerdictState.MET, null));
                var seen = ComplianceSamples.card(ComplianceSamples.agency("330206", "health", 54), "案庚", today())
                        .build();
                enter(seen);
                String event = lines.readLine();
                while (!event.startsWith("event:")) {
                    event = lines.readLine();
                }
                assertThat(event).isEqualTo("event:cards");
                assertThat(lines.readLine()).isEqualTo("data:{\"cards\":1}");
            }
        }
    }

    @Test
    void theYearIsCountedByTheHeaviestPenalty() {
        publish(List.of(PenaltyType.WARNING, PenaltyType.FINE), "100.00", null);
        publish(List.of(PenaltyType.FINE, PenaltyType.CONFISCATE_GOODS), "200.00", "50.50");
        publish(List.of(PenaltyType.WARNING), null, null);
        String path = "/reports/annual/2019?agency=" + CODE;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json("county", path).get("penaltyTotal").asLong() == 3);

        var report = json("county", path);
        assertThat(report.get("penalties")
                        .valueStream()
                        .filter(line -> line.get("count").asLong() > 0)
                        .map(line -> line.get("code").asString() + " "
                                + line.get("count").asLong()))
                .containsExactlyInAnyOrder("WARNING 1", "FINE 1", "CONFISCATE_INCOME 1");
        assertThat(report.get("amount").asString()).isEqualTo("0.03505");
        assertThat(report.at("/permits/0/count").isNull()).isTrue();
        assertThat(json("elsewhere", path).get("penaltyTotal").asLong()).isZero();
        assertThat(search.supervision("county", "/reports/annual/99").statusCode())
                .isEqualTo(404);
    }

    private static void publish(List<PenaltyType> types, @Nullable String fine, @Nullable String confiscated) {
        search.publish(Samples.penalty()
                .setAgency(AGENCY)
                .setDecidedOn(LocalDate.of(2019, 5, 6))
                .setPenalty(new PublicPenalty(
                        "IMPOSED",
                        types,
                        "违法",
                        fine == null ? null : new BigDecimal(fine),
                        confiscated == null ? null : new BigDecimal(confiscated),
                        null))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/alerts", "/alerts.atom", "/cards.csv", "/indicators.xlsx", "/events", "/reports/annual/2025"})
    void withoutAnAccountThereIsNothing(String path) {
        assertThat(search.get("/api/v1/supervision" + path).statusCode()).isEqualTo(401);
    }

    private static List<String> ids(String account, String more) {
        return alerts(account, "?agency=" + CODE + more).stream()
                .map(alert -> alert.get("id").asString())
                .filter(id -> !id.contains("/-/"))
                .toList();
    }

    private static List<JsonNode> alerts(String account, String query) {
        return json(account, "/alerts" + query).path("items").valueStream().toList();
    }

    private static JsonNode json(String account, String path) {
        return RunningSearch.json(search.supervision(account, path));
    }

    private static HttpResponse<String> step(String account, String id, String step, String body) {
        var path = List.of(id.split("/", -1)).stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .reduce("", (one, part) -> one + "/" + part);
        return search.post(
                "/api/v1/supervision/alerts" + path + "/" + step,
                "application/json",
                body,
                "Authorization",
                RunningSearch.basic(account));
    }
}
