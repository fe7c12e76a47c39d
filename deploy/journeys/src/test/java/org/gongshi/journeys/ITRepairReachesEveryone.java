package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;
import org.gongshi.statute.WorkingCalendar;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the credit site repairs leaves every other place within three working days, and supervisors learn of one where it stays. */
@OnTheWholeProduct
@Order(Integer.MAX_VALUE - 3)
final class ITRepairReachesEveryone {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REPAIRS = "credit-china";
    private static final String OTHER = "enterprise-publicity";
    private static final int WORKING_DAYS = 3;

    /** A decision that both receivers hold. */
    private record Shown(Deployment gongshi, Receivers receivers, Agency agency, String id, String caseNumber) {
        static Shown by(Deployment gongshi) throws Exception {
            var agency = gongshi.agencies().stream()
                    .filter(one -> one.name().contains("市场监督管理局"))
                    .findFirst()
                    .orElseThrow();
            int serial = Decisions.serial();
            var caseNumber = "示旅程案%d号".formatted(serial);
            var fine = Decisions.fine(agency, serial, "示例市修复食品有限公司")
                    .replace("\"kind\"", "\"caseNumber\":\"%s\",\"kind\"".formatted(caseNumber));
            var answer = gongshi.submit(agency, fine);
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            var id = answer.json().path("decisionId").asString();
            var shown = new Shown(gongshi, new Receivers(gongshi), agency, id, caseNumber);
            for (var receiver : List.of(REPAIRS, OTHER)) {
                await().atMost(Story.PATIENCE)
                        .untilAsserted(() -> assertThat(shown.ledger(receiver)).isEqualTo(1));
            }
            return shown;
        }

        /** The edition that the receiver took, negative once it is taken back. */
        int ledger(String receiver) throws Exception {
            return receivers.ledger(receiver, agency).getOrDefault(id, 0);
        }

        JsonNode verdict() throws Exception {
            var path = "/api/v1/supervision/cards/" + agency.creditCode() + "/" + URLEncoder.encode(caseNumber, UTF_8);
            return asSupervisor(path)
                    .path("verdicts")
                    .valueStream()
                    .filter(verdict -> verdict.path("name").asString().equals("delivery"))
                    .findFirst()
                    .orElseThrow();
        }

        /** Of its delivery. */
        List<String> alerts() throws Exception {
            return asSupervisor("/api/v1/supervision/alerts?type=BREACH&agency=" + agency.creditCode())
                    .path("items")
                    .valueStream()
                    .map(alert -> alert.path("id").asString())
                    .filter(alert -> alert.endsWith(caseNumber + "/delivery"))
                    .toList();
        }

        private JsonNode asSupervisor(String path) throws Exception {
            var answer = gongshi.send(HttpRequest.newBuilder(gongshi.search(path))
                    .header("Authorization", gongshi.supervisorLogin("province")));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json();
        }
    }

    @Test
    void whatTheCreditSiteRepairsIsGoneEverywhere(Deployment gongshi) throws Exception {
        var shown = Shown.by(gongshi);
        var before =
                gongshi.get(gongshi.search("/api/v1/changes")).text().lines().toList();
        var position = JSON.readTree(before.getLast()).path("position").asString();
        LocalDate due =
                WorkingCalendar.shipped().plus(Decisions.today(), WORKING_DAYS).date();

        var said = gongshi.send(HttpRequest.newBuilder(gongshi.search("/api/v1/feeds/" + REPAIRS + "/acks"))
                .header("Authorization", "Bearer " + gongshi.receiverKey(REPAIRS))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "[{\"decisionId\":\"%s\",\"edition\":1,\"answer\":\"STOPPED\",\"reason\":\"REPAIRED\"}]"
                                .formatted(shown.id()))));

        assertThat(said.status()).as(said.text()).isEqualTo(202);
        for (var receiver : List.of(REPAIRS, OTHER)) {
            await().atMost(Story.PATIENCE)
                    .untilAsserted(() -> assertThat(shown.ledger(receiver)).isEqualTo(-2));
            assertThat(shown.receivers().list(receiver, shown.agency())).containsEntry(shown.id(), -2);
        }
        await().atMost(Story.PATIENCE).untilAsserted(() -> {
            assertThat(gongshi.get(gongshi.search("/decisions/" + shown.id())).status())
                    .isEqualTo(410);
            assertThat(gongshi.get(gongshi.search("/api/v1/changes?after=" + position))
                            .text()
                            .lines())
                    .anyMatch(line -> line.contains("REMOVE") && line.contains(shown.id()));
            assertThat(shown.verdict().path("state").asString()).isEqualTo("MET");
            assertThat(shown.verdict().path("dueOn").asString()).isEqualTo(due.toString());
        });
    }

    /** The credit site repaired a fortnight ago, and the other one is away. */
    @Test
    void whereItStaysBeyondItsDaySupervisorsAreTold(Deployment gongshi) throws Exception {
        var shown = Shown.by(gongshi);
        var repaired = Instant.now().minus(Duration.ofDays(14));
        shown.receivers().behave(OTHER, "DOWN");
        try {
            send(gongshi, repaired, shown);

            await().atMost(Story.PATIENCE).untilAsserted(() -> {
                assertThat(shown.verdict().path("state").asString()).isEqualTo("OPEN");
                assertThat(LocalDate.parse(shown.verdict().path("dueOn").asString()))
                        .isBefore(Decisions.today());
                assertThat(shown.alerts()).isNotEmpty();
                assertThat(shown.receivers().metrics())
                        .containsPattern("gongshi_receivers_down\\{.*receiver=\"" + OTHER + "\".*} 1.0");
            });
            assertThat(shown.receivers().list(OTHER, shown.agency())).containsEntry(shown.id(), 1);
        } finally {
            shown.receivers().behave(OTHER, "GOOD");
        }

        await().atMost(Story.PATIENCE).untilAsserted(() -> {
            assertThat(shown.ledger(OTHER)).isEqualTo(-2);
            assertThat(shown.verdict().path("state").asString()).isEqualTo("MET");
            assertThat(shown.alerts()).isEmpty();
        });
    }

    private static void send(Deployment gongshi, Instant at, Shown shown) throws Exception {
        var agency = shown.agency().creditCode();
        var ack = CreditAck.newBuilder()
                .setAgency(agency)
                .setReceiver(REPAIRS)
                .setDecisionId(shown.id())
                .setEdition(1)
                .setAnswer(ReceiverAnswer.STOPPED)
                .setCode("REPAIRED")
                .setAnsweredAt(at)
                .build();
        var bytes = new ExchangeRecords(new RegistryCatalogue(gongshi.registry())).encode(ack);
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, gongshi.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.CREDIT_ACKS.name(), agency, bytes))
                    .get();
        }
    }
}
