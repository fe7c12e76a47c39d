package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshi.journeys.Story.codes;
import static org.gongshi.journeys.Story.findings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Story.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories whose end needs days to come: told as history to an empty deployment, where no day has begun. */
final class ITHistoryStories {
    private static final String AGENCY = "11330106EX0009015L";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Sent> SENT = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static Deployment gongshi;

    @SuppressWarnings("NullAway.Init")
    private static Story story;

    @BeforeAll
    static void tell() throws Exception {
        gongshi = Deployment.startEmpty();
        story = new Story(gongshi, "days-go-by");
        story.register("1-agencies-" + AGENCY + ".json");
        story.awaitEntry("agencies", AGENCY);
        var history = story.text("history.ndjson");
        var batch = gongshi.post("/v1/batches?type=history", gongshi.adminKey(), "application/x-ndjson", history);
        assertThat(batch.status()).as(batch.text()).isEqualTo(202);
        var status =
                gongshi.gateway("/v1/batches/" + batch.json().path("batchId").asString(""));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> gongshi.get(status, gongshi.adminKey()).text().contains("\"DONE\""));
        learnNumbers(history);
    }

    /** The same content again has the same receipt, and no other effect. */
    private static void learnNumbers(String history) throws Exception {
        var key = gongshi.post(
                        "/v1/admin/keys",
                        gongshi.adminKey(),
                        "application/json",
                        "{\"agency\":\"%s\"}".formatted(AGENCY))
                .json();
        var agency = new Agency(AGENCY, "", key.path("key").asString(""));
        for (var line : history.lines()
                .map(JSON::readTree)
                .filter(line -> line.has("body"))
                .toList()) {
            var body = line.path("body");
            var answer = gongshi.submit(agency, body.toString()).json();
            SENT.put(
                    body.path("documentNumber").asString(""),
                    new Sent(
                            answer.path("receiptId").asString(""),
                            answer.path("decisionId").asString("")));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        gongshi.close();
    }

    @Test
    void aDecisionNeverReviewedIsPublicTwoWorkingDaysBeforeItIsDue() throws Exception {
        var decision = sent(1);

        var receipt = story.receipt(decision, "PUBLISHED");

        assertThat(receipt.path("deadline").path("dueOn").asString("")).isEqualTo("2026-03-06");
        assertThat(codes(receipt)).containsExactly("RECEIVED", "HELD_FOR_REVIEW", "RELEASED_BEFORE_DUE");
        assertThat(moment(receipt, "RELEASED_BEFORE_DUE")).isEqualTo("2026-03-03T16:00:00Z");
        assertThat(findings(receipt)).containsExactly("REVIEW_MISSING");
        assertThat(story.page(decision, 200).text()).contains("2026年3月4日 00:00", "按时公示");
    }

    @Test
    void whatWasPublicForItsTimeIsGoneOnTheNextDay() throws Exception {
        var decision = sent(2);

        var receipt = story.receipt(decision, "EXPIRED");

        assertThat(moment(receipt, "EXPIRED")).isEqualTo("2026-04-30T16:00:00Z");
        assertThat(story.page(decision, 410).text()).contains("这项决定已不再公开").doesNotContain("故事亥");
    }

    @Test
    void springFestivalMovesTheDeadlineToTheMinute() throws Exception {
        assertThat(story.receipt(sent(3), "PUBLISHED")
                        .path("deadline")
                        .path("dueOn")
                        .asString(""))
                .isEqualTo("2026-03-03");
        assertThat(story.page(sent(3), 200).text()).contains("应不晚于2026年3月3日", "按时公示");
        assertThat(story.page(sent(4), 200).text()).contains("应不晚于2026年3月3日", "逾期公示");
    }

    private static Sent sent(int serial) {
        return SENT.getOrDefault("示故市监罚〔2026〕%d号".formatted(serial), new Sent("", ""));
    }

    private static String moment(JsonNode receipt, String code) {
        return receipt.path("steps")
                .valueStream()
                .filter(step -> step.path("code").asString("").equals(code))
                .map(step -> step.path("at").asString(""))
                .findFirst()
                .orElse("");
    }
}
