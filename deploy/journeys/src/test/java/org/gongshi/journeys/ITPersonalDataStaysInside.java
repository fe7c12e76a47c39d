package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Markers of every class of personal data are planted in every subject class; no exit holds one. The exits are the
 * methods of this class: a new exit of the product is a new line here.
 */
@OnTheWholeProduct
@Order(Integer.MAX_VALUE - 1)
final class ITPersonalDataStaysInside {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String PHONE = "13912345678";
    private static final String MAIL = "biaoji.zhangsan@example.org";
    private static final String BANK_CARD = "6222021234567890123";
    private static final String PLATE = "浙A12345";
    private static final String REPRESENTATIVE = "欧阳示踪";
    private static final String PERSON = "司马示踪";
    private static final String REMARK = "备注示踪记号";
    private static final String SOURCE = "来源示踪记号";

    private static final List<String> MARKERS =
            List.of(ID_NUMBER, PHONE, MAIL, BANK_CARD, PLATE, REPRESENTATIVE, PERSON, REMARK, SOURCE, "撤回说明示踪");

    @Test
    void noExitHoldsWhatMustNotCross(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var company = accepted(gongshi, agency, ofCompany(agency));
        var person = accepted(gongshi, agency, ofPerson(agency));
        var minor = accepted(gongshi, agency, ofPerson(agency).replace("\"adult\":true", "\"adult\":false"));
        for (var published : List.of(company, person)) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> gongshi.get(gongshi.search("/api/v1/decisions/" + published))
                                    .status()
                            == 200);
        }

        assertThat(gongshi.get(gongshi.search("/api/v1/decisions/" + minor)).status())
                .isEqualTo(404);
        assertThat(gongshi.get(gongshi.search("/decisions/" + minor)).status()).isEqualTo(404);
        holdsNone("topics", topics(gongshi));
        holdsNone("index", gongshi.get(gongshi.at(9200, "/_search?size=2000")).text());
        for (var published : List.of(company, person)) {
            holdsNone(
                    "API",
                    gongshi.get(gongshi.search("/api/v1/decisions/" + published))
                            .text());
            holdsNone(
                    "page",
                    gongshi.get(gongshi.search("/decisions/" + published)).text());
        }
        for (var marker : List.of(PHONE, ID_NUMBER, REMARK)) {
            assertThat(gongshi.get(gongshi.search(
                                    "/api/v1/decisions?q=" + URLEncoder.encode(marker, StandardCharsets.UTF_8)))
                            .json()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("id").stringValue("")))
                    .doesNotContain(company, person);
        }
        holdsNone("metrics", metrics(gongshi));
        holdsNone("logs", logs(gongshi));
        holdsNone("errors", rejected(gongshi, agency));
    }

    private static String accepted(Deployment gongshi, Agency agency, String decision) throws Exception {
        var answer = gongshi.submit(agency, decision);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("decisionId").stringValue();
    }

    private static String ofCompany(Agency agency) {
        var text = "当事人法定代表人%s（身份证号%s，电话%s，邮箱%s，账号%s，车牌%s）到场"
                .formatted(REPRESENTATIVE, ID_NUMBER, PHONE, MAIL, BANK_CARD, PLATE);
        return Decisions.fine(agency, Decisions.serial(), "示例市旅程壬食品有限公司", text)
                .replace("示例人", REPRESENTATIVE)
                .replaceFirst("\\{", "{\"remark\":\"" + REMARK + "\",\"source\":{\"name\":\"" + SOURCE + "\"},");
    }

    private static String ofPerson(Agency agency) {
        return Decisions.fine(agency, Decisions.serial(), PERSON)
                .replaceFirst("\"subject\":\\{[^}]*\\}", """
                        "subject":{"type":"NATURAL_PERSON","name":"%s","idType":"ID_CARD","idNumber":"%s","adult":true}""".formatted(PERSON, ID_NUMBER));
    }

    private static String rejected(Deployment gongshi, Agency agency) throws Exception {
        var wrong = ofPerson(agency).replace("\"outcome\":", "\"%s\":".formatted("outcomes"));
        return gongshi.submit(agency, wrong).text();
    }

    private static String topics(Deployment gongshi) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, gongshi.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG, "marker-reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        var text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Topics.ALL.stream().map(Topic::name).toList());
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                var records = consumer.poll(Duration.ofMillis(500));
                records.forEach(item -> text.append(item.key()).append(asText(item.value())));
                return !text.isEmpty() && records.isEmpty();
            });
        }
        return text.toString();
    }

    private static String asText(byte[] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static String metrics(Deployment gongshi) throws Exception {
        return gongshi.get(gongshi.at(8090, "/actuator/prometheus")).text()
                + gongshi.get(gongshi.at(8091, "/actuator/prometheus")).text()
                + gongshi.get(gongshi.at(8082, "/actuator/prometheus")).text();
    }

    private static String logs(Deployment gongshi) throws IOException {
        try (Stream<Path> files = Files.walk(gongshi.folder().resolve("logs"))) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return text.toString();
        }
    }

    private static void holdsNone(String exit, String text) {
        assertThat(text).as(exit).isNotEmpty();
        for (var marker : MARKERS) {
            assertThat(text.contains(marker)).as("%s holds %s", exit, marker).isFalse();
        }
    }
}
