package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Any one application is killed while decisions come in; {@code up} again, and every accepted one is public. */
@OnTheWholeProduct
final class ITNothingIsLost {
    private static final int DECISIONS = 20;
    private static final int ROWS = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    @ParameterizedTest
    @ValueSource(strings = {"ingest-gateway", "stream-processors", "search-api"})
    void aKilledApplicationLosesNothing(String application, Deployment gongshi) throws Exception {
        var accepted = new ArrayList<String>();
        submitTo(accepted, DECISIONS, gongshi);
        var killed = gongshi.application(application);
        assertThat(killed.destroyForcibly()).isTrue();
        killed.onExit().join();
        submitWhatIsTaken(accepted, DECISIONS, gongshi);

        var up = gongshi.up();

        assertThat(up.exit()).as(up.output()).isZero();
        assertThat(gongshi.application(application).pid()).isNotEqualTo(killed.pid());
        submitTo(accepted, 1, gongshi);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(accepted)
                        .allSatisfy(id -> assertThat(gongshi.get(gongshi.search("/api/v1/decisions/" + id))
                                        .status())
                                .as(id)
                                .isEqualTo(200)));
    }

    /** The gateway may take 512 MB for as many rows as come; {@code ./gongshi bench} sends 100,000. */
    @Test
    void aBatchWhoseGatewayIsKilledCountsEveryRowOnce(Deployment gongshi) throws Exception {
        String violation = "旅程整批违法行为";
        // Not the last one, whose numbers others count to the single case.
        var agency = gongshi.agencies().get(1);
        var taken = gongshi.post(
                "/v1/batches?type=decisions", agency.key(), "text/csv", Decisions.table(agency, ROWS, violation));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        var batch = gongshi.gateway(taken.json().path("statusUrl").stringValue());
        Callable<JsonNode> counts = () -> soundCounts(gongshi.get(batch, agency.key()));
        await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .until(counts, now -> now.path("accepted").asInt() > 0);

        var killed = gongshi.application("ingest-gateway");
        assertThat(killed.destroyForcibly()).isTrue();
        killed.onExit().join();
        assertThat(gongshi.up().exit()).isZero();

        var end = await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .until(
                        counts,
                        now -> now.path("received").asInt() == ROWS
                                && now.path("pending").asInt() == 0);
        assertThat(end.path("rejected").asInt()).isEqualTo(ROWS / 50);
        assertThat(end.path("duplicate").asInt()).isEqualTo(ROWS / 50);
        String query = URLEncoder.encode(violation, StandardCharsets.UTF_8);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(gongshi.get(gongshi.search("/api/v1/decisions?size=1&q=" + query))
                                .json()
                                .path("total")
                                .path("value")
                                .asInt())
                        .isEqualTo(end.path("accepted").asInt()));
    }

    /** The counts of a batch, whose sum holds at every look. */
    private static JsonNode soundCounts(Deployment.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var counts = answer.json().path("counts");
        assertThat(Stream.of("accepted", "rejected", "duplicate", "pending")
                        .mapToInt(fate -> counts.path(fate).asInt())
                        .sum())
                .as(counts.toString())
                .isEqualTo(counts.path("received").asInt());
        return counts;
    }

    private static void submitTo(List<String> accepted, int count, Deployment gongshi) throws Exception {
        for (int i = 0; i < count; i++) {
            accepted.add(submitted(gongshi));
        }
    }

    /** While an application is down its door may be shut; what was not answered was not promised. */
    private static void submitWhatIsTaken(List<String> accepted, int count, Deployment gongshi) throws Exception {
        for (int i = 0; i < count; i++) {
            try {
                accepted.add(submitted(gongshi));
            } catch (IOException shut) {
                return;
            }
        }
    }

    private static String submitted(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var answer = gongshi.submit(agency, Decisions.fine(agency, Decisions.serial(), "示例市旅程庚食品有限公司"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("decisionId").stringValue();
    }
}
