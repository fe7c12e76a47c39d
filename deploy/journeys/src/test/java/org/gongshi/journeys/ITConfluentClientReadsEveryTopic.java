package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.CreditCode;
import org.gongshi.journeys.Deployment.Answer;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;

/** Confluent's own registry client for Java, and one in JavaScript, with nothing of ours, read a record of each kind of each topic. */
@OnTheWholeProduct
final class ITConfluentClientReadsEveryTopic {
    @Test
    void everyTopicIsReadInJavaAndInJavaScript(Deployment gongshi) throws Exception {
        causeARejection(gongshi);
        submitEveryType(gongshi);
        submitForEveryReceiver(gongshi);
        fillRegisters(gongshi);
        sendWhatOthersSend(gongshi);
        report(new Reporting(gongshi, gongshi.anAgency()));
        try (var registry = new CachedSchemaRegistryClient(gongshi.registry().toString(), 100);
                var consumer = consumer(gongshi)) {
            consumer.subscribe(Topics.ALL.stream().map(Topic::name).toList());
            var read = new HashMap<String, Set<String>>();

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                for (var item : consumer.poll(Duration.ofMillis(200))) {
                    if (item.value() != null && item.value()[0] == 0) {
                        read.computeIfAbsent(item.topic(), topic -> new HashSet<>())
                                .add(decoded(registry, item.value()).getSchema().getFullName());
                    }
                }
                assertThat(read).isEqualTo(promised());
            });
        }
        isReadInJavaScript(gongshi);
    }

    private static void isReadInJavaScript(Deployment gongshi) throws Exception {
        var arguments =
                new ArrayList<>(List.of(gongshi.kafka(), gongshi.registry().toString()));
        Topics.ALL.forEach(topic -> arguments.add(topic.name()));
        try (var reader = JavaScript.start("read-topics.mjs", arguments)) {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(reader.lines())
                            .containsExactlyInAnyOrderElementsOf(promised().entrySet().stream()
                                    .flatMap(topic ->
                                            topic.getValue().stream().map(record -> topic.getKey() + " " + record))
                                    .toList()));
        }
    }

    private static Map<String, Set<String>> promised() {
        return Topics.ALL.stream()
                .collect(Collectors.toMap(
                        Topic::name,
                        topic -> topic.values().stream().map(Class::getName).collect(Collectors.toSet())));
    }

    private static GenericRecord decoded(CachedSchemaRegistryClient registry, byte[] bytes) throws Exception {
        var id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        var schema = ((AvroSchema) registry.getSchemaById(id)).rawSchema();
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    }

    private static void causeARejection(Deployment gongshi) throws Exception {
        var answer = gongshi.post(
                "/v1/batches?type=decisions",
                gongshi.anAgency().key(),
                "application/x-ndjson",
                "{\"kind\":\"NONE\"}\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    /** One of them takes a decision back, which leaves a tombstone. */
    private static void submitEveryType(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        for (var each : Planted.all(agency)) {
            accepted(gongshi.post("/v1/" + each.type(), agency.key(), "application/json", each.body()), 202);
        }
        var manifest = "{\"decisions\":{\"PENALTY\":3,\"PERMIT\":0}}";
        accepted(gongshi.put("/v1/manifests/" + Decisions.today(), agency.key(), manifest), 202);
        accepted(gongshi.put("/v1/statistics/2025", agency.key(), "{\"counts\":{\"PERMITS_APPLIED\":0}}"), 202);
    }

    /** A fine on a company of another province, and an inspection. */
    private static void submitForEveryReceiver(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        int fined = Decisions.serial();
        var elsewhere = CreditCode.withCheckCharacter("91440106MA2%06d".formatted(fined));
        var fine =
                Decisions.fine(agency, fined, "示例粤港食品有限公司").replace(Decisions.companyCode(fined), elsewhere.toString());
        accepted(gongshi.submit(agency, fine), 202);
        int inspected = Decisions.serial();
        var inspection = """
                {"agency":"%s","documentNumber":"%s","kind":"INSPECTION","decidedOn":"%s",
                 "subject":{"type":"LEGAL_ENTITY","name":"示例市受检食品有限公司","creditCode":"%s"},
                 "outcome":"未发现问题","inspection":{"item":"餐饮服务检查","result":"NO_PROBLEM"}}
                """.formatted(
                agency.creditCode(), Decisions.number(inspected), Decisions.today(), Decisions.companyCode(inspected));
        accepted(gongshi.submit(agency, inspection), 202);
    }

    /** What the samples have none of: a devolved power, and a year announced anew, long past so that nothing moves. */
    private static void fillRegisters(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var power = "{\"agency\":\"%s\",\"name\":\"赋权事项\",\"kind\":\"PAYMENT\",\"validFrom\":\"%s\"}"
                .formatted(agency.creditCode(), Decisions.today());
        accepted(gongshi.put("/v1/registers/powers/1", agency.key(), power), 200);
        var agreement =
                "{\"agency\":\"%s\",\"validFrom\":\"%s\",\"validTo\":\"%s\",\"taker\":\"%s\",\"purpose\":\"联合检查\",\"fields\":[\"PLAN_CONTENT\"]}"
                        .formatted(
                                agency.creditCode(),
                                Decisions.today(),
                                Decisions.today().plusYears(1),
                                CreditCode.withCheckCharacter("11330106MB0000009")
                                        .value());
        accepted(gongshi.put("/v1/registers/agreements/1", agency.key(), agreement), 200);
        var plan =
                "{\"agency\":\"%s\",\"validFrom\":\"%s\",\"name\":\"检查\",\"from\":\"2099-01-01\",\"until\":\"2099-01-02\"}"
                        .formatted(agency.creditCode(), Decisions.today());
        accepted(gongshi.put("/v1/plans/1", agency.key(), plan), 200);
        var days = IntStream.rangeClosed(1, 13)
                .mapToObj("{\"date\":\"2007-10-%02d\",\"name\":\"国庆节\",\"isOffDay\":true}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var year = "{\"source\":\"示例\",\"days\":%s}".formatted(days);
        accepted(gongshi.put("/v1/admin/calendars/2007", gongshi.adminKey(), year), 200);
    }

    /** A complaint that is read, an error report that is answered. */
    private static void report(Reporting reporting) throws Exception {
        var complaint = reporting.complain("窗口没有人。", "");
        accepted(complaint, 201);
        accepted(
                reporting.read(
                        "province",
                        "/complaints/" + complaint.json().path("number").asString("")),
                200);
        var error = reporting.reportError("金额少了一个零。", "");
        accepted(error, 201);
        var number = error.json().path("number").asString("");
        await().atMost(Story.PATIENCE)
                .untilAsserted(() -> accepted(
                        reporting.answerError(number, "{\"outcome\":\"NOT_AN_ERROR\",\"reason\":\"核对过了，没有错。\"}"), 202));
    }

    private static void accepted(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    /** What supervisors and receivers do, and what nobody can read: the stream goes on behind it, as later tests show. */
    private static void sendWhatOthersSend(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency().creditCode();
        var records = new ExchangeRecords(new RegistryCatalogue(gongshi.registry()));
        var action = SupervisionAction.newBuilder()
                .setAgency(agency)
                .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                .setActedAt(Instant.now())
                .setAccount("supervisor")
                .setCaseNumber("示旅程案8200号")
                .build();
        var ack = CreditAck.newBuilder()
                .setAgency(agency)
                .setReceiver("credit-china")
                .setDecisionId(agency + "-AAAAAAAAAAAAAAAA")
                .setEdition(1)
                .setAnswer(ReceiverAnswer.APPLIED)
                .setAnsweredAt(Instant.now())
                .build();
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, gongshi.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            send(producer, Topics.SUPERVISION_ACTIONS, agency, records.encode(action));
            send(producer, Topics.CREDIT_ACKS, agency, records.encode(ack));
            send(producer, Topics.CASE_EVENTS, agency, "这不是一条记录".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, Topic<?> topic, String agency, byte[] bytes)
            throws Exception {
        producer.send(new ProducerRecord<>(topic.name(), agency, bytes)).get();
    }

    private static KafkaConsumer<String, byte[]> consumer(Deployment gongshi) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, gongshi.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG, "independent-reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
