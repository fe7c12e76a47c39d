package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.AgreedField;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.AgreementVersion;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Plans of inspections: nothing for the public, the common for agencies, more under an agreement, all within a scope. */
@ExtendWith(RealServers.class)
class ITPlans {
    private static final String COMPANY = code("91330106MA");
    private static final String ANOTHER = code("91330106MA");
    private static final String GIVER = code("11330106MB");
    private static final String TAKER = code("11330200MB");

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    private static String code(String start) {
        return CreditCode.withCheckCharacter(start + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000))
                .value();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        search.publish(
                Topics.REGISTER_AGENCIES,
                GIVER,
                new AgencyEntry(
                        GIVER,
                        List.of(AgencyVersion.newBuilder()
                                .setValidFrom(LocalDate.of(2020, 1, 1))
                                .setName("示例市西湖区市场监督管理局")
                                .setRegion("330106")
                                .setSector("market-regulation")
                                .build())));
        plan(GIVER, "春季检查");
        plan(TAKER, "消防检查");
        String key = search.keyOf(TAKER);
        await().atMost(Duration.ofSeconds(30)).until(() -> plans(key).size() == 2);
    }

    /** Two agencies number their plans alike. */
    private static void plan(String agency, String name) {
        search.publish(
                Topics.REGISTER_PLANS,
                agency + "/1",
                new PlanEntry(
                        "1",
                        agency,
                        List.of(PlanVersion.newBuilder()
                                .setValidFrom(today())
                                .setName(name)
                                .setFrom(today().plusDays(10))
                                .setUntil(today().plusDays(12))
                                .setInspected(List.of(COMPANY, ANOTHER))
                                .setContent("进货查验")
                                .setMethod("现场检查")
                                .build())));
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static HttpResponse<String> inspections(String authorization) {
        return search.get("/api/v1/subjects/" + COMPANY + "/inspections", "Authorization", authorization);
    }

    private static JsonNode plans(String authorization) {
        var answer = inspections(authorization);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return RunningSearch.json(answer).path("plans");
    }

    private static JsonNode of(String agency, JsonNode plans) {
        return plans.valueStream()
                .filter(plan -> plan.path("agency").asString().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePublicSeesResultsAndNoPlans() {
        var answer = search.get("/api/v1/subjects/" + COMPANY + "/inspections");
        assertThat(RunningSearch.json(answer).propertyNames())
                .containsExactlyInAnyOrder("total", "items", "facets", "next", "freshness");
        assertThat(answer.body()).doesNotContain("春季检查");
        assertThat(search.get("/api/v1/subjects/" + COMPANY + "/inspections", "Authorization", "Bearer no_key")
                        .statusCode())
                .isEqualTo(401);
        assertThat(search.get("/api/v1/search?q=" + COMPANY).body()).doesNotContain("春季检查");
    }

    @Test
    void anAgencySeesMoreOfAnothersPlansWhileAnAgreementHoldsAndThatIsRecorded() {
        var key = search.keyOf(TAKER);
        assertThat(of(GIVER, plans(key)).propertyNames())
                .contains("id", "agency", "name", "from", "until", "random", "jointWith")
                .doesNotContain("inspected", "content", "method");
        assertThat(of(TAKER, plans(key)).propertyNames()).contains("inspected", "content", "method");

        agree(today().plusDays(30), AgreedField.PLAN_CONTENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> of(GIVER, plans(key)).path("content").asString("").equals("进货查验"));
        assertThat(of(GIVER, plans(key)).propertyNames()).doesNotContain("inspected", "method");
        var id = key.substring("Bearer ".length(), key.indexOf('_'));
        assertThat(AuditLog.read())
                .filteredOn(read -> read.contains(TAKER + "/" + id))
                .anyMatch(read -> read.contains("subject=" + COMPANY))
                .anyMatch(read -> read.contains(GIVER) && read.contains("fields=PLAN_CONTENT"));

        agree(today().minusDays(1), AgreedField.PLAN_CONTENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !of(GIVER, plans(key)).has("content"));
    }

    private static void agree(LocalDate until, AgreedField field) {
        search.publish(
                Topics.REGISTER_AGREEMENTS,
                GIVER + "/1",
                new AgreementEntry(
                        "1",
                        GIVER,
                        List.of(AgreementVersion.newBuilder()
                                .setValidFrom(today().minusDays(30))
                                .setValidTo(until)
                                .setTaker(TAKER)
                                .setPurpose("联合检查")
                                .setFields(List.of(field))
                                .build())));
    }

    @Test
    void aSupervisorSeesThePlansWithinTheScopeAndCitizensWhoSuperviseNone() {
        assertThat(plans(RunningSearch.basic("county")).toString())
                .contains("春季检查", "进货查验", ANOTHER)
                .doesNotContain("消防检查");
        assertThat(plans(RunningSearch.basic("elsewhere"))).isEmpty();
        assertThat(inspections(RunningSearch.basic("social")).statusCode()).isEqualTo(403);
        assertThat(inspections("Basic bm9ib2R5Om5vYm9keQ==").statusCode()).isEqualTo(401);
        assertThat(AuditLog.read()).anyMatch(read -> read.contains("county") && read.contains("subject=" + COMPANY));
    }
}
