package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongshi.exchange.Fulfilment;
import org.gongshi.exchange.FulfilmentState;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the topic into the index: editions in any order, decisions taken back, records nobody can read. */
@ExtendWith(RealServers.class)
class ITIndexing {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void aLateOlderEditionChangesNothing() {
        String id = Samples.id();
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setEdition(2)
                .setTitle("第二版")
                .build());
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setEdition(1)
                .setTitle("第一版")
                .build());
        awaitLogRead();

        assertThat(title(id)).isEqualTo("第二版");
    }

    @Test
    void theNextEditionReplacesTheOneBefore() {
        String id = Samples.id();
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setEdition(1)
                .setTitle("第一版")
                .build());
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setEdition(2)
                .setTitle("第二版")
                .build());
        awaitLogRead();

        assertThat(title(id)).isEqualTo("第二版");
    }

    @Test
    void whatIsTakenBackStaysAwayUntilItsNextEdition() {
        String id = Samples.id();
        search.publish(Samples.penalty().setDecisionId(id).setEdition(1).build());
        await().atMost(PATIENCE).until(() -> status(id) == 200);

        search.takeBack(id);
        await().atMost(PATIENCE).until(() -> status(id) == 410);
        search.publish(Samples.penalty().setDecisionId(id).setEdition(1).build());
        awaitLogRead();
        assertThat(status(id)).isEqualTo(410);
        assertThat(search.get("/decisions/" + id).body()).contains("这项决定已不再公开");
        assertThat(search.get("/decisions/" + id).statusCode()).isEqualTo(410);

        search.publish(Samples.penalty().setDecisionId(id).setEdition(2).build());
        await().atMost(PATIENCE).until(() -> status(id) == 200);
    }

    @Test
    void aTombstoneTellsWhenAndWhyAndNothingElse() {
        String id = Samples.id();
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setEdition(1)
                .setTitle("无证采石案")
                .build());
        await().atMost(PATIENCE)
                .until(() -> search.ids("q", "无证采石", "size", "100").contains(id));
        awaitLogRead();
        int found = count();

        search.publish(Samples.tombstone().setDecisionId(id).setEdition(2).build());
        await().atMost(PATIENCE).until(() -> status(id) == 410);
        awaitLogRead();

        var problem = search.get("/api/v1/decisions/" + id);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var tombstone = RunningSearch.json(problem).path("tombstone");
        assertThat(tombstone.path("reason").asString()).isEqualTo("REVOKED");
        assertThat(tombstone.path("withdrawnOn").asString()).isEqualTo("2026-03-20");
        assertThat(tombstone.path("decidedOn").asString()).isEqualTo("2026-03-05");
        var page = search.get("/decisions/" + id);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("这项决定已被撤回", "2026年3月5日", "2026年3月20日", "决定被撤销", "第四十八条")
                .doesNotContain("晨星", "12号", "??");
        assertThat(problem.body()).doesNotContain("晨星", "12号");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count()).isEqualTo(found - 1));
        assertThat(search.ids("q", "无证采石", "size", "100")).doesNotContain(id);

        search.publish(Samples.penalty().setDecisionId(id).setEdition(3).build());
        await().atMost(PATIENCE).until(() -> status(id) == 200);
    }

    @Test
    void aDecisionSaysHowFarItIsFulfilledAndUntilWhenItIsPublic() {
        String id = Samples.id();
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setFulfilment(new Fulfilment(
                        FulfilmentState.PARTLY_FULFILLED, LocalDate.of(2026, 4, 15), new BigDecimal("2000.00")))
                .setPublicUntil(LocalDate.of(2027, 3, 9))
                .build());
        await().atMost(PATIENCE).until(() -> status(id) == 200);

        var view = RunningSearch.json(search.get("/api/v1/decisions/" + id));
        assertThat(view.at("/fulfilment/state").asString()).isEqualTo("PARTLY_FULFILLED");
        assertThat(view.at("/fulfilment/reportedOn").asString()).isEqualTo("2026-04-15");
        assertThat(view.at("/fulfilment/paid").asString()).isEqualTo("2000.00");
        assertThat(view.at("/publicUntil").asString()).isEqualTo("2027-03-09");
        assertThat(search.get("/decisions/" + id).body())
                .contains("履行情况", "部分履行", "已缴 2,000.00\u00a0元", "截至 2026年4月15日", "公示期至", "2027年3月9日")
                .doesNotContain("noindex", "??");
    }

    @Test
    void neitherANameNorASearchEngineLeadsToAPerson() {
        String id = Samples.id();
        search.publish(Samples.penalty()
                .setDecisionId(id)
                .setTitle("上官某客运违法案")
                .setSubject(new PublicSubject(SubjectType.NATURAL_PERSON, "上官某", null))
                .build());
        await().atMost(PATIENCE)
                .until(() -> search.ids("q", "客运违法", "size", "100").contains(id));

        var page = search.get("/decisions/" + id);
        assertThat(page.body())
                .contains("<meta name=\"robots\" content=\"noindex\">", "rel=\"canonical\"", "/decisions/" + id + "\">")
                .doesNotContain("履行情况", "公示期至");
        assertThat(search.ids("subject", "上官某")).isEmpty();
    }

    @Test
    void whatNeverWasPublicIsUnknown() {
        assertThat(status(Samples.id())).isEqualTo(404);
    }

    @Test
    void aRecordNobodyCanReadIsPassedOver() {
        String id = Samples.id();
        search.send(id, "not Avro".getBytes(StandardCharsets.UTF_8));
        search.send(id, new byte[] {0, 0, 0, 0, 99, 1});
        search.publish(Samples.penalty().setDecisionId(id).build());

        await().atMost(PATIENCE).until(() -> status(id) == 200);
    }

    @Test
    void freshnessComesToTheMomentOfTheLastRecord() {
        var published = Instant.now();
        search.publish(Samples.penalty().build());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(search.search("size", "1")
                                .at("/freshness/completeUpTo")
                                .asString(""))
                        .isGreaterThan(published.toString()));
    }

    @Test
    void anotherInstanceStartsAtOnceAndShowsTheSame() {
        String id = Samples.id();
        search.publish(Samples.penalty().setDecisionId(id).build());
        await().atMost(PATIENCE).until(() -> status(id) == 200);

        try (var other = RunningSearch.on(RealServers.addresses()).ready()) {
            assertThat(other.get("/api/v1/decisions/" + id).statusCode()).isEqualTo(200);
        }
    }

    /** All that was in the log before the call is in the index and shown. */
    private static void awaitLogRead() {
        var now = Instant.now();
        await().atMost(PATIENCE)
                .until(() -> search.search("size", "1")
                                .at("/freshness/completeUpTo")
                                .asString("")
                                .compareTo(now.toString())
                        > 0);
    }

    private static int count() {
        return search.search("size", "1").at("/total/value").asInt();
    }

    private static int status(String id) {
        return search.get("/api/v1/decisions/" + id).statusCode();
    }

    private static String title(String id) {
        return RunningSearch.json(search.get("/api/v1/decisions/" + id))
                .get("title")
                .asString();
    }
}
