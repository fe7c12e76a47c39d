package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any one application is killed while decisions come in; {@code up} again, and every accepted one is public. */
@OnTheWholeProduct
final class ITNothingIsLost {
    private static final int DECISIONS = 20;

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
