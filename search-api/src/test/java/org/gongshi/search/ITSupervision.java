package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.identity.CreditCode;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Cards and indicators from the topics to supervisors, each within the own scope. */
@ExtendWith(RealServers.class)
class ITSupervision {
    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    private static final String OTHER_COMPANY =
            CreditCode.withCheckCharacter("91330106MA0000077").value();
    private static final List<ComplianceCard> CARDS = ComplianceSamples.cards();
    /** Two companies, one of them twice; and one in another year. */
    private static final List<PublicDecision> INSPECTIONS = List.of(
            ComplianceSamples.inspection("IN1", Samples.COMPANY, LocalDate.of(2025, 3, 1)),
            ComplianceSamples.inspection("IN2", Samples.COMPANY, LocalDate.of(2025, 3, 9)),
            ComplianceSamples.inspection("IN3", OTHER_COMPANY, LocalDate.of(2025, 5, 9)),
            ComplianceSamples.inspection("IN4", OTHER_COMPANY, LocalDate.of(2024, 5, 9)));

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        CARDS.forEach(card -> search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card));
        ComplianceSamples.sums(CARDS).forEach((key, sums) -> search.enter(Topics.COMPLIANCE_INDICATORS, key, sums));
        for (var month : List.of("2025-02", "2025-03")) {
            search.enter(
                    Topics.COMPLIANCE_REGISTERS, ComplianceSamples.A + "/" + month, ComplianceSamples.registers(month));
        }
        for (var gateway : List.of("1", "2")) {
            search.enter(
                    Topics.COMPLIANCE_REGISTERS,
                    ComplianceSamples.A + "/2025-03/" + gateway,
                    ComplianceSamples.singles("2025-03"));
        }
        search.enter(
                Topics.COMPLIANCE_INDICATORS,
                ComplianceSamples.A + "/2025-03/UNKNOWN",
                ComplianceSamples.besides("2025-03"));
        INSPECTIONS.forEach(one -> search.publish(Topics.PUBLICITY_DECISIONS, one.getDecisionId(), one));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(total("all", "")).isEqualTo(CARDS.size());
            assertThat(counted("correction.rate")).isEqualTo(CARDS.size());
            assertThat(counted("submissions.rejected")).isEqualTo(140);
            assertThat(counted("feed.accepted")).isPositive();
            assertThat(counted("inspections.per-company")).isEqualTo(2);
        });
    }

    /** What the sums know: decisions, or officers. */
    private static long counted(String indicator) {
        return json("all", "/indicators?period=2025&indicator=" + indicator)
                .path("items")
                .valueStream()
                .mapToLong(item -> item.get("denominator").asLong())
                .sum();
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    /** Of agency A: see {@link ComplianceSamples#cards}. */
    @ParameterizedTest
    @CsvSource({
        "publication.on-time, 7, 9, 1, 1, 0.7778",
        "withdrawal.on-time, 1, 2, 0, 0, 0.5000",
        "review.coverage, 2, 3, 0, 0, 0.6667",
        "record.coverage, 3, 4, 0, 0, 0.7500",
        "recording.coverage, 4, 5, 0, 0, 0.8000",
        "officers.certified, 5, 6, 0, 0, 0.8333",
        "certificate.shown, 1, 2, 0, 0, 0.5000",
        "notices.given, 2, 3, 0, 0, 0.6667",
        "matters.listed, 3, 4, 0, 0, 0.7500",
        "benchmark.respected, 4, 5, 0, 0, 0.8000",
        "time-limit.kept, 5, 6, 0, 0, 0.8333",
        "feed.delivered, 1, 2, 0, 0, 0.5000",
        "fulfilment.done, 2, 3, 0, 0, 0.6667",
        "instruments.answered, 3, 4, 0, 0, 0.7500",
        "correction.rate, 2, 10, 0, 0, 0.2000",
        "withdrawal.rate, 1, 10, 0, 0, 0.1000",
        "staffing.reviewers, 1, 20, 0, 0, 0.0500",
        "staffing.recorders, 2, 20, 0, 0, 0.1000",
        "staffing.recording-sets, 5, 20, 0, 0, 0.2500",
        "staffing.recording-rooms, 2, 1, 0, 0, 2.0000",
        "training.hours, 220, 20, 0, 0, 66.0000",
        "training.sessions, 2, 1, 0, 0, 12.0000",
        "registers.complete, 3, 4, 0, 0, 0.7500",
        "registers.current, 6, 8, 0, 0, 0.7500",
        "registers.age, 1000, 8, 0, 0, 125.0000",
        "submissions.rejected, 8, 140, 0, 0, 0.0571",
        "feed.accepted, 12, 15, 0, 0, 0.8000",
        "manifests.missing, 2, 8, 0, 0, 0.2500",
        "manifests.extra, 1, 8, 0, 0, 0.1250",
        "reviews.first-passed, 12, 12, 0, 0, 1.0000",
        "reviews.in-time, 9, 12, 0, 0, 0.7500",
        "reviews.same-day, 11, 12, 0, 0, 0.9167",
        "reviews.repeated, 3, 12, 0, 0, 0.2500",
        "reviews.formality, 2, 3, 0, 0, 0.6667",
        "self-reviews.on-time, 3, 4, 0, 0, 0.7500",
        "self-reviews.unqualified, 2, 8, 0, 0, 0.2500",
        "statistics.on-time, 1, 1, 0, 0, 1.0000",
        "audits.on-time, 1, 2, 0, 0, 0.5000",
        "inspections.per-company, 3, 2, 0, 0, 1.5000",
        "series.gaps, 2, 12, 0, 0, 0.1667",
        "publication.days.median, , 10, 0, 0, 5",
        "publication.days.p95, , 10, 0, 0, 10",
    })
    void eachIndicatorIsTheSumOfItsCards(
            String indicator, Long numerator, long denominator, long open, long overdue, String value) {
        var items = items("county", "?period=2025&indicator=" + indicator + "&agency=" + ComplianceSamples.A);

        assertThat(items).hasSize(1);
        var item = items.getFirst();
        assertThat(item.get("indicator").asString()).isEqualTo(indicator);
        assertThat(item.get("agency").asString()).isEqualTo(ComplianceSamples.A);
        assertThat(item.get("region").asString()).isEqualTo("330106");
        assertThat(item.get("period").asString()).isEqualTo("2025");
        assertThat(item.get("numerator").isNull() ? null : item.get("numerator").asLong())
                .isEqualTo(numerator);
        assertThat(item.get("denominator").asLong()).isEqualTo(denominator);
        assertThat(item.get("open").asLong()).isEqualTo(open);
        assertThat(item.get("overdue").asLong()).isEqualTo(overdue);
        assertThat(item.get("value").asString()).isEqualTo(value);
        assertThat(item.at("/rules/0/formula").asString()).isNotBlank();
        assertThat(item.at("/rules/0/source").asString()).isNotBlank();
        assertThat(item.at("/rules/0/version").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "submissions.rejected, CREDIT_CODE_CHECK_DIGIT, 4, 8,",
        "submissions.rejected, AMOUNT, 6, 8,",
        "self-reviews.unqualified, PROCEDURE, 2, 2,",
        "self-reviews.unqualified, OFFICERS, 1, 2,",
        "inspections.per-company, COMPANY, 2, 1,",
        "feed.accepted, credit-china, 8, 10,",
        "feed.accepted, enterprise-publicity, 4, 5,",
        "reviews.formality, all-passed, 12, 12, 1.00",
        "reviews.formality, same-day, 11, 12, 0.90",
        "reviews.formality, same-words, 3, 12, 0.50",
    })
    void someAreToldInParts(String indicator, String name, long numerator, long denominator, String standard) {
        var item = items("county", "?period=2025&indicator=" + indicator + "&agency=" + ComplianceSamples.A)
                .getFirst();
        var part = item.get("parts")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name.replace("COMPANY", Samples.COMPANY)))
                .findFirst()
                .orElseThrow();

        assertThat(part.get("numerator").asLong()).isEqualTo(numerator);
        assertThat(part.get("denominator").asLong()).isEqualTo(denominator);
        assertThat(part.get("standard").isNull() ? null : part.get("standard").asString())
                .isEqualTo(standard);
        assertThat(part.get("label").asString()).isNotBlank();
    }

    @Test
    void inspectionsOfOthersAreOutsideTheScope() {
        assertThat(items("elsewhere", "?period=2025&indicator=inspections.per-company"))
                .allSatisfy(item -> assertThat(item.get("denominator").asLong()).isZero());
        assertThat(items("city", "?period=2025&indicator=inspections.per-company&agency=" + ComplianceSamples.A)
                        .getFirst()
                        .get("numerator")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void aPeriodIsTheSumOfItsMonths() {
        String of = "&indicator=publication.on-time&agency=" + ComplianceSamples.A;
        long months = Stream.of("2025-01", "2025-02", "2025-03")
                .flatMap(month -> items("county", "?period=" + month + of).stream())
                .mapToLong(item -> item.get("numerator").asLong())
                .sum();

        assertThat(items("county", "?period=2025-Q1" + of)
                        .getFirst()
                        .get("numerator")
                        .asLong())
                .isEqualTo(months)
                .isPositive();
        assertThat(items("county", "?period=2024" + of)).isEmpty();
    }

    @Test
    void numbersAndCardsAgreeForEveryVerdictStateAndScope() {
        for (var account : List.of("all", "county", "city", "township", "line", "elsewhere")) {
            for (var item : items(account, "?period=2025&size=100")) {
                String indicator = item.get("indicator").asString();
                ComplianceSamples.VERDICTS.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(indicator))
                        .forEach(entry -> {
                            String cards = "?from=2025-01-01&to=2025-12-31&agency="
                                    + item.get("agency").asString() + "&verdict=" + entry.getValue();
                            assertThat(total(account, cards + "&state=MET"))
                                    .as("%s %s", account, cards)
                                    .isEqualTo(item.get("numerator").asLong());
                            assertThat(total(account, cards + "&state=MET,MISSED")
                                            + total(account, cards + "&overdue=true"))
                                    .as("%s %s", account, cards)
                                    .isEqualTo(item.get("denominator").asLong());
                        });
            }
        }
    }

    @Test
    void indicatorsArePagedWithoutGapsOrRepeats() {
        var all = items("all", "?period=2025&size=100").stream()
                .map(ITSupervision::itemKey)
                .toList();
        var paged = items("all", "?period=2025&size=7").stream()
                .map(ITSupervision::itemKey)
                .toList();

        assertThat(paged).containsExactlyElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void eachFilterOfCardsKeepsExactlyWhatItSays() {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        var filters = Map.<String, Predicate<ComplianceCard>>of(
                "?agency=" + ComplianceSamples.B,
                card -> ComplianceSamples.countsFor(card).equals(ComplianceSamples.B),
                "?region=330100",
                card -> card.getAgency().getRegion().startsWith("3301"),
                "?region=330106003",
                card -> card.getAgency().getRegion().equals("330106003"),
                "?sector=health",
                card -> card.getAgency().getSector().equals("health"),
                "?kind=PERMIT",
                card -> card.getKind() == DecisionKind.PERMIT,
                "?verdict=review&state=MISSED",
                card -> has(card, VerdictName.REVIEW, VerdictState.MISSED),
                "?state=OPEN",
                card -> card.getVerdicts().stream().anyMatch(one -> one.getState() == VerdictState.OPEN),
                "?from=2025-02-01&to=2025-02-28",
                card -> card.getBookedOn().getMonthValue() == 2,
                "?overdue=true",
                card -> card.getVerdicts().stream().anyMatch(one -> isOverdue(one, today)),
                "?overdue=false&verdict=publication",
                card -> card.getVerdicts().stream()
                        .noneMatch(one -> one.getName() == VerdictName.PUBLICATION && isOverdue(one, today)));
        filters.forEach((query, kept) -> assertThat(cases("all", query))
                .as(query)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        CARDS.stream().filter(kept).map(ComplianceSamples::key).toList()));
    }

    private static boolean has(ComplianceCard card, VerdictName name, VerdictState state) {
        return card.getVerdicts().stream().anyMatch(one -> one.getName() == name && one.getState() == state);
    }

    private static boolean isOverdue(Verdict one, LocalDate today) {
        return one.getState() == VerdictState.OPEN
                && one.getDueOn().filter(due -> due.isBefore(today)).isPresent();
    }

    @Test
    void cardsComeLatestFirstPageByPage() {
        var paged = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = json("all", "/cards?to=2025-12-31&size=3" + cursor);
            assertThat(page.get("total").asLong()).isEqualTo(CARDS.size());
            page.get("items").forEach(paged::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(paged)
                .extracting(card ->
                        card.get("agency").asString() + "/" + card.get("case").asString())
                .containsExactlyElementsOf(CARDS.stream()
                        .sorted(Comparator.comparing(ComplianceCard::getBookedOn)
                                .reversed()
                                .thenComparing(ComplianceSamples::key))
                        .map(ComplianceSamples::key)
                        .toList());
        assertThat(search.supervision("all", "/cards?cursor=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void aCardTellsItsVerdictsAndWhatTheyFollowFrom() {
        var card = json("county", "/cards/" + ComplianceSamples.A + "/" + encoded("案2025-3"));

        assertThat(card.get("case").asString()).isEqualTo("案2025-3");
        assertThat(card.get("decisions").get(0).asString()).startsWith(ComplianceSamples.A);
        var publication = card.get("verdicts").get(0);
        assertThat(publication.get("name").asString()).isEqualTo("publication");
        assertThat(publication.at("/events/0/receiptId").asString()).isEqualTo("receipt-A-3");
        assertThat(publication.at("/events/0/type").asString()).isEqualTo("DECISION");
        assertThat(publication.get("rule").asString()).isEqualTo("publication.penalty");
        assertThat(publication.get("source").asString()).contains("第四十八条");
    }

    @Test
    void whatATopicTakesBackIsGone() {
        var card = ComplianceSamples.card(
                        ComplianceSamples.agency("330881", "health", 90), "案2023-1", LocalDate.of(2023, 5, 5))
                .build();
        var newer = ComplianceCard.newBuilder(card)
                .setBookedOn(LocalDate.of(2023, 5, 6))
                .build();
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card);
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), newer);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cases("all", "?from=2023-05-06&to=2023-05-06").size() == 1);

        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cases("all", "?to=2023-12-31").isEmpty());
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cases("all", "?from=2023-05-05&to=2023-05-05").size() == 1);
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cases("all", "?to=2023-12-31").isEmpty());
    }

    @Test
    void everyAccountSeesItsOwnAndNothingElse() {
        for (var account : ComplianceSamples.SEEN.entrySet()) {
            var seen = CARDS.stream()
                    .filter(card -> account.getValue().contains(card.getAgency().getCreditCode()))
                    .map(ComplianceSamples::key)
                    .toList();
            assertThat(cases(account.getKey(), "")).as(account.getKey()).containsExactlyInAnyOrderElementsOf(seen);
            CARDS.forEach(card -> assertThat(search.supervision(
                                    account.getKey(),
                                    "/cards/" + card.getAgency().getCreditCode() + "/" + encoded(card.getCase$()))
                            .statusCode())
                    .as(account.getKey() + " " + ComplianceSamples.key(card))
                    .isEqualTo(seen.contains(ComplianceSamples.key(card)) ? 200 : 404));
            assertThat(items(account.getKey(), "?period=2025&indicator=series.gaps").stream()
                            .map(item -> item.get("agency").asString()))
                    .as(account.getKey())
                    .containsExactlyInAnyOrderElementsOf(CARDS.stream()
                            .filter(card ->
                                    account.getValue().contains(card.getAgency().getCreditCode()))
                            .map(ComplianceSamples::countsFor)
                            .distinct()
                            .toList());
        }
    }

    @Test
    void askingForAnotherRegionDoesNotWidenTheScope() {
        assertThat(cases("elsewhere", "?region=330100")).isEmpty();
        assertThat(cases("elsewhere", "?agency=" + ComplianceSamples.A)).isEmpty();
        assertThat(items("elsewhere", "?period=2025&region=330106")).isEmpty();
        assertThat(items("elsewhere", "?period=2025&agency=" + ComplianceSamples.A))
                .isEmpty();
    }

    @Test
    void whoSupervisesOnInvitationSeesATenthWithoutEventsAndNumbers() {
        var page = json("social", "/cards?to=2025-12-31&size=100");

        assertThat(page.get("total").asLong()).isBetween(1L, CARDS.size() / 2L);
        page.get("items").forEach(card -> {
            assertThat(card.toString()).doesNotContain("receipt-", "浙市监罚");
            assertThat(cases("all", ""))
                    .anyMatch(key -> key.startsWith(card.get("agency").asString()));
        });
        assertThat(search.supervision("social", "/complaints").statusCode()).isEqualTo(403);
        assertThat(cases("social", "")).containsExactlyElementsOf(cases("social", ""));
    }

    @Test
    void whoMayOnlyReadDoesNothing() {
        for (var account : List.of("city", "government", "social")) {
            assertThat(search.post(
                                    "/api/v1/supervision/complaints/7K3M-9QRT-2XHB-WD5PN/answer",
                                    "application/json",
                                    "{}",
                                    "Authorization",
                                    RunningSearch.basic(account))
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators", "/cards", "/cards/A/B", "/complaints"})
    void withoutAnAccountThereIsNothing(String path) {
        var answer = search.get("/api/v1/supervision" + path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whatIsWrongIsToldWithItsMending() {
        var answer = search.supervision("all", "/indicators?period=2026-Q5&colour=red&indicator=happiness");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningSearch.json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactlyInAnyOrder("UNKNOWN_PARAMETER", "NOT_A_PERIOD", "NOT_AN_INDICATOR");
        assertThat(answer.body()).contains("2026-Q1");
    }

    @Test
    void everyReadingIsRecorded() {
        search.supervision("township", "/cards/" + ComplianceSamples.D + "/" + encoded("案2025-1"));
        search.supervision("township", "/indicators?agency=" + ComplianceSamples.D + "&period=2025");

        var reads = AuditLog.read();
        assertThat(reads)
                .anyMatch(read -> read.contains("township") && read.contains("案2025-1"))
                .anyMatch(read -> read.contains("township") && read.contains("period=2025"));
    }

    @Test
    void whoGuessesPasswordsWaits() {
        var wrong =
                "Basic " + java.util.Base64.getEncoder().encodeToString("line:wrong".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 5; i++) {
            search.get("/api/v1/supervision/cards", "Authorization", wrong);
        }
        var answer = search.supervision("line", "/cards");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(search.supervision("county", "/cards").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> search.supervision("line", "/cards").statusCode() == 200);
    }

    private static String itemKey(JsonNode item) {
        return item.get("agency").asString() + " " + item.get("indicator").asString();
    }

    private static List<JsonNode> items(String account, String query) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = json(account, "/indicators" + query + cursor);
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return items;
    }

    private static List<String> cases(String account, String query) {
        return json(account, "/cards" + until2025(query) + "&size=100")
                .get("items")
                .valueStream()
                .map(card ->
                        card.get("agency").asString() + "/" + card.get("case").asString())
                .toList();
    }

    private static long total(String account, String query) {
        return json(account, "/cards" + until2025(query)).path("total").asLong();
    }

    /** Later cards are other tests'. */
    private static String until2025(String query) {
        return (query.isEmpty() ? "?" : query + "&") + (query.contains("to=") ? "" : "to=2025-12-31");
    }

    private static JsonNode json(String account, String path) {
        return RunningSearch.json(search.supervision(account, path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
