package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.PublicAgency;
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

/**
 * Every page, call, file and stream of supervision, asked by every role for an agency of another province: nobody learns of
 * it. A door that this test does not know fails it.
 */
@ExtendWith(RealServers.class)
class ITEveryDoorKeepsTheScope {
    private static final String API = "/api/v1/supervision";
    private static final String NAME = "界外水利局（示例）";
    private static final PublicAgency OUTSIDE = named(ComplianceSamples.agency("320106", "water", 71));
    private static final String CODE = OUTSIDE.getCreditCode();
    private static final String CASE = "界外案一";
    private static final String AT_CASE = "/" + CODE + "/" + URLEncoder.encode(CASE, StandardCharsets.UTF_8);

    /** What is asked of each door that reads: an address of the outside agency, or a question for it. */
    private static final Map<String, String> READING = Map.ofEntries(
            Map.entry("/supervision", "/supervision?agency=" + CODE + "&period=2026"),
            Map.entry("/supervision/agencies/{creditCode}", "/supervision/agencies/" + CODE),
            Map.entry("/supervision/agencies/{creditCode}/acts", "/supervision/agencies/" + CODE + "/acts"),
            Map.entry("/supervision/cards", "/supervision/cards?agency=" + CODE),
            Map.entry("/supervision/cards/{agency}/{*caseNumber}", "/supervision/cards" + AT_CASE),
            Map.entry("/supervision/cards.{format:csv|xlsx}", "/supervision/cards.csv?agency=" + CODE),
            Map.entry(
                    "/supervision/indicators.{format:csv|xlsx}",
                    "/supervision/indicators.csv?period=2026&agency=" + CODE),
            Map.entry("/supervision/alerts", "/supervision/alerts?agency=" + CODE),
            Map.entry("/supervision/alerts/{agency}/{*about}", "/supervision/alerts" + AT_CASE + "/records"),
            Map.entry("/supervision/complaints", "/supervision/complaints"),
            Map.entry("/supervision/reports/annual/{year:(?:19|20)[0-9]{2}}", "/supervision/reports/annual/2026"),
            Map.entry(API + "/indicators", API + "/indicators?period=2026&agency=" + CODE),
            Map.entry(API + "/agencies/{creditCode}/acts", API + "/agencies/" + CODE + "/acts"),
            Map.entry(API + "/cards", API + "/cards?agency=" + CODE),
            Map.entry(API + "/cards/{agency}/{*caseNumber}", API + "/cards" + AT_CASE),
            Map.entry(API + "/cards.{format:csv|xlsx}", API + "/cards.csv?agency=" + CODE),
            Map.entry(API + "/indicators.{format:csv|xlsx}", API + "/indicators.csv?period=2026&agency=" + CODE),
            Map.entry(API + "/alerts", API + "/alerts?agency=" + CODE),
            Map.entry(API + "/alerts.atom", API + "/alerts.atom?agency=" + CODE),
            Map.entry(API + "/complaints", API + "/complaints"),
            Map.entry(API + "/reports/annual/{year:(?:19|20)[0-9]{2}}", API + "/reports/annual/2026?agency=" + CODE));

    /** What these do has tests of its own: to log in, to listen, to read and to answer a complaint, to close an alert, to act. */
    private static final List<String> ELSEWHERE = List.of(
            "GET /supervision/login",
            "GET /supervision/events",
            "GET " + API + "/events",
            "GET /supervision/complaints/{number}",
            "POST /supervision/complaints/{number}/answer",
            "POST /supervision/complaints/{number}/close",
            "POST /supervision/complaints/{number}/assign",
            "GET " + API + "/complaints/{number}",
            "POST " + API + "/complaints/{number}/answer",
            "POST " + API + "/complaints/{number}/close",
            "POST " + API + "/complaints/{number}/assign",
            "POST /supervision/alerts/{agency}/{*about}",
            "POST " + API + "/alerts/{*address}",
            "POST /supervision/agencies/{creditCode}/{act:backfills|audits|instruments}",
            "POST " + API + "/agencies/{creditCode}/{act:backfills|audits|instruments}",
            "POST /supervision/cards/{agency}/{*address}",
            "POST " + API + "/cards/{agency}/{*address}");

    private static final List<String> SUMS = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    private static PublicAgency named(PublicAgency agency) {
        return new PublicAgency(agency.getCreditCode(), NAME, agency.getRegion(), agency.getSector());
    }

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        search.publish(Topics.REGISTER_AGENCIES, CODE, ComplianceSamples.entry(OUTSIDE));
        var card = ComplianceSamples.card(OUTSIDE, CASE, LocalDate.of(2026, 3, 3))
                .setVerdicts(List.of(ComplianceSamples.verdict(VerdictName.RECORDS, VerdictState.MISSED)
                        .setDueOn(LocalDate.of(2026, 4, 1))
                        .build()))
                .build();
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card);
        ComplianceSamples.sums(List.<ComplianceCard>of(card)).forEach((key, sums) -> {
            search.enter(Topics.COMPLIANCE_INDICATORS, key, sums);
            SUMS.add(key);
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told("all"))
                        .as("who may see all, does")
                        .containsKeys(
                                "/supervision/agencies/{creditCode}",
                                "/supervision/agencies/{creditCode}/acts",
                                API + "/cards",
                                API + "/indicators",
                                API + "/alerts"));
    }

    /** Others count what is there. */
    @AfterAll
    static void stop() {
        search.enter(Topics.REGISTER_AGENCIES, CODE, null);
        search.enter(Topics.COMPLIANCE_CARDS, CODE + "/" + CASE, null);
        SUMS.forEach(key -> search.enter(Topics.COMPLIANCE_INDICATORS, key, null));
        search.close();
    }

    @Test
    void noDoorIsForgotten() {
        var doors = search.doors().stream()
                .filter(door -> door.contains(" /supervision") || door.contains(" " + API))
                .toList();
        assertThat(doors)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(READING.keySet().stream().map(door -> "GET " + door), ELSEWHERE.stream())
                                .toList());
    }

    /** The outside agency is there to be found: a test that could not fail would prove nothing. */
    @Test
    void whoMaySeeAllIsToldByEveryDoor() {
        assertThat(told("all").keySet())
                .contains(
                        "/supervision/agencies/{creditCode}",
                        "/supervision/agencies/{creditCode}/acts",
                        "/supervision/cards",
                        "/supervision/cards/{agency}/{*caseNumber}",
                        "/supervision/cards.{format:csv|xlsx}",
                        "/supervision/alerts",
                        "/supervision/alerts/{agency}/{*about}",
                        API + "/cards/{agency}/{*caseNumber}",
                        API + "/cards.{format:csv|xlsx}",
                        API + "/indicators.{format:csv|xlsx}",
                        API + "/alerts.atom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "elsewhere", "city", "township", "line", "single", "government", "social"})
    void nobodyElseIsToldByAny(String account) {
        assertThat(told(account)).as(account).isEmpty();
    }

    @Test
    void withoutALoginNothingIsToldAtAll() {
        READING.forEach((door, address) -> {
            var answer = search.get(address);
            assertThat(answer.statusCode()).as(door).isIn(302, 401);
            assertThat(answer.body()).as(door).doesNotContain("界外");
        });
    }

    /** Doors that tell of the outside agency, and what they say. */
    private static Map<String, String> told(String account) {
        var browser = new Visit(search).as(account);
        var told = new TreeMap<String, String>();
        READING.forEach((door, address) -> {
            HttpResponse<String> answer = door.startsWith(API)
                    ? search.get(address, "Authorization", RunningSearch.basic(account))
                    : browser.get(address);
            // Numbers tell of it, too, though they don't name it.
            boolean isTold = Stream.of(NAME, CASE, "\"numerator\"").anyMatch(answer.body()::contains);
            if (isTold) {
                told.put(door, answer.body());
            }
        });
        return told;
    }
}
