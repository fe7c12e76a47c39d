package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnTheWholeProduct
final class ITDecisionReachesTheCitizen {
    @Test
    void aDecisionIsFoundWithinFiveSecondsAndItsReceiptSaysSo(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var serial = Decisions.serial();

        var accepted = gongshi.submit(agency, Decisions.fine(agency, serial, "示例市旅程甲食品有限公司"));

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        var receipt = accepted.json();
        assertThat(receipt.path("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(receipt.path("deadline").path("dueOn").stringValue()).isNotBlank();
        var decisionId = receipt.path("decisionId").stringValue();
        var query = gongshi.search("/api/v1/decisions?q=" + URLEncoder.encode(Decisions.number(serial), UTF_8));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(gongshi.get(query)
                                .json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .stringValue(""))
                        .isEqualTo(decisionId));
        var statusUrl =
                gongshi.gateway("/v1/receipts/" + receipt.path("receiptId").stringValue());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(gongshi.get(statusUrl, agency.key())
                                .json()
                                .path("status")
                                .stringValue(""))
                        .isEqualTo("PUBLISHED"));
        assertThat(gongshi.get(gongshi.search("/decisions/" + decisionId)).text())
                .contains("示例市旅程甲食品有限公司")
                .contains("5,000.00");
    }

    @Test
    void theSameContentAgainHasTheSameReceipt(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var decision = Decisions.fine(agency, Decisions.serial(), "示例市旅程乙食品有限公司");

        var first = gongshi.submit(agency, decision).json();
        var again = gongshi.submit(agency, decision).json();

        assertThat(again.path("receiptId")).isEqualTo(first.path("receiptId"));
        assertThat(again.path("decisionId")).isEqualTo(first.path("decisionId"));
        var receipt = gongshi.gateway("/v1/receipts/" + first.path("receiptId").stringValue());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(gongshi.get(receipt, agency.key())
                                .json()
                                .path("receivedAt")
                                .stringValue(""))
                        .isEqualTo(first.path("receivedAt").stringValue()));
    }

    @Test
    void theRowsOfABatchAreAccountedFor(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var good = oneLine(Decisions.fine(agency, Decisions.serial(), "示例市旅程丙食品有限公司"));
        var bad = good.replace("\"FINE\"", "\"FIEN\"");

        var batch = gongshi.post(
                "/v1/batches?type=decisions",
                agency.key(),
                "application/x-ndjson",
                good + "\n" + bad + "\n" + good + "\n");

        assertThat(batch.status()).as(batch.text()).isEqualTo(202);
        var status =
                gongshi.gateway("/v1/batches/" + batch.json().path("batchId").stringValue());
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(gongshi.get(status, agency.key())
                                .json()
                                .path("state")
                                .stringValue(""))
                        .isEqualTo("DONE"));
        var counts = gongshi.get(status, agency.key()).json().path("counts");
        assertThat(counts.path("received").asInt()).isEqualTo(3);
        assertThat(counts.path("accepted").asInt()).isEqualTo(1);
        assertThat(counts.path("rejected").asInt()).isEqualTo(1);
        assertThat(counts.path("duplicate").asInt()).isEqualTo(1);
        assertThat(counts.path("pending").asInt()).isZero();
    }

    @Test
    void everyAnswerSaysHowFreshItIs(Deployment gongshi) {
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> {
            var before = Instant.now();
            var freshness = gongshi.get(gongshi.search("/api/v1/decisions?size=1"))
                    .json()
                    .path("freshness");
            assertThat(Instant.parse(freshness.path("completeUpTo").stringValue("")))
                    .isAfter(before.minusSeconds(5));
        });
    }

    @Test
    void theSamplesAreThereOfEveryKind(Deployment gongshi) throws Exception {
        for (var kind : new String[] {"PENALTY", "PERMIT", "COERCION", "INSPECTION"}) {
            var found = gongshi.get(gongshi.search("/api/v1/decisions?size=1&kind=" + kind));

            assertThat(found.json().path("total").path("value").asInt())
                    .as(kind)
                    .isPositive();
        }
    }

    private static String oneLine(String json) {
        return json.replace("\n", "");
    }
}
