package org.gongshi.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Receipt;
import org.gongshi.schemas.ExchangeSerde;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Redelivery;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.streams.deadletters.DeadLetters;
import org.gongshi.streams.fold.FoldRules;
import org.springframework.util.unit.DataSize;

/** The whole topology on one partition, without servers: events in, and what the topics hold after them. */
public final class FoldDriver implements AutoCloseable {
    private final Path folder;
    private final Serde<SpecificRecord> serde;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> log;

    public FoldDriver() {
        this(Samples.RULES);
    }

    public FoldDriver(FoldRules rules) {
        this(rules, new ExchangeSerde<>(Samples.RECORDS));
    }

    /** @param secret another deployment's opens nothing */
    public FoldDriver(DeploymentSecret secret) {
        this(Samples.RULES, new ExchangeSerde<>(Samples.RECORDS), secret);
    }

    /** @param serde what the log is read with, for example one whose registry is away */
    public FoldDriver(FoldRules rules, Serde<SpecificRecord> serde) {
        this(rules, serde, Samples.SECRET);
    }

    private FoldDriver(FoldRules rules, Serde<SpecificRecord> serde, DeploymentSecret secret) {
        this.folder = temporary();
        this.serde = serde;
        var deadLetters = new DeadLetters(Topics.DEAD_LETTERS.name(), serde.serializer());
        var properties = new Properties();
        properties.putAll(StreamsProperties.of(settings(folder), deadLetters));
        // Under exactly-once the driver forgets the dead letter of a record that it couldn't decode; ITFold has the
        // real thing.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var opening = new Opening(secret, Samples.RECORDS);
        var topology = new FoldTopology(serde, Stores::inMemoryKeyValueStore, opening, rules)
                .addTo(new Topology(), new Generation(1));
        this.driver = new TopologyTestDriver(topology, properties);
        this.log =
                driver.createInputTopic(Topics.CASE_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private static FoldSettings settings(Path folder) {
        var streams = new FoldSettings.Streams(
                1,
                0,
                1,
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                DataSize.ofKilobytes(128),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(6),
                Duration.ofSeconds(10));
        return new FoldSettings(
                "localhost:1",
                URI.create("http://localhost:1"),
                ExchangeSerde.class.getName(),
                folder,
                folder.resolve("secrets.json"),
                null,
                new Generation(1),
                "1",
                streams);
    }

    public FoldDriver submit(SampleDecision decision) {
        return append(decision.event());
    }

    public FoldDriver submit(SampleWithdrawal withdrawal) {
        return append(withdrawal.event());
    }

    public FoldDriver submit(SampleReview review) {
        return append(review.event());
    }

    public FoldDriver submit(SampleRecord record) {
        return append(record.event());
    }

    public FoldDriver submit(SampleOutcome outcome) {
        return append(outcome.event());
    }

    public FoldDriver append(SpecificRecord event) {
        appendBytes(Samples.AGENCY, Samples.RECORDS.encode(event));
        return this;
    }

    /** Put back by operators from the dead letters. */
    public FoldDriver redeliver(SpecificRecord event) {
        var headers = new RecordHeaders(List.of(Redelivery.of("1")));
        log.pipeInput(new TestRecord<>(Samples.AGENCY, Samples.RECORDS.encode(event), headers));
        return this;
    }

    public FoldDriver dayBegins(String date) {
        appendBytes("", Samples.RECORDS.encode(new DayBegan(LocalDate.parse(date))));
        return this;
    }

    public void appendBytes(String key, byte[] value) {
        log.pipeInput(key, value);
    }

    /** Latest value by key of the public decisions where none is a tombstone; what was removed has the value null. */
    public Latest<PublicDecision> publicDecisions() {
        var decisions = new Latest<PublicDecision>();
        publicity().forEach((id, value) -> decisions.put(id, (PublicDecision) value));
        return decisions;
    }

    /** Latest value by key of the public topic: decisions and tombstones; what was removed has the value null. */
    public Latest<SpecificRecord> publicity() {
        return latest(Topics.PUBLICITY_DECISIONS);
    }

    public Latest<PublicEdition> publicEditions() {
        return latest(Topics.PUBLICITY_EDITIONS);
    }

    public Latest<Receipt> receipts() {
        return latest(Topics.RECEIPTS);
    }

    /** By agency and case number: where the legal review of each case stands. */
    public Latest<Clearance> clearances() {
        return latest(Topics.CLEARANCES);
    }

    /** Everything said on the public topic since the last look, in its order. */
    public List<KeyValue<String, SpecificRecord>> everyPublicity() {
        return written(Topics.PUBLICITY_DECISIONS);
    }

    public List<KeyValue<String, PublicEdition>> everyEdition() {
        return written(Topics.PUBLICITY_EDITIONS);
    }

    public List<KeyValue<String, Receipt>> everyReceipt() {
        return written(Topics.RECEIPTS);
    }

    public List<KeyValue<String, Clearance>> everyClearance() {
        return written(Topics.CLEARANCES);
    }

    public List<DeadLetter> deadLetters() {
        return written(Topics.DEAD_LETTERS).stream().map(record -> record.value).toList();
    }

    public boolean hasWrittenNothing() {
        return written(Topics.PUBLICITY_DECISIONS).isEmpty()
                && written(Topics.PUBLICITY_EDITIONS).isEmpty()
                && written(Topics.RECEIPTS).isEmpty()
                && written(Topics.CLEARANCES).isEmpty()
                && written(Topics.DEAD_LETTERS).isEmpty();
    }

    /** How each case is judged, by agency and case. */
    public Latest<ComplianceCard> cards() {
        return latest(Topics.COMPLIANCE_CARDS);
    }

    /** What the cards of each agency, month and kind count for. */
    public Latest<ComplianceIndicator> indicators() {
        driver.advanceWallClockTime(FoldTopology.SUMS_EVERY);
        return latest(Topics.COMPLIANCE_INDICATORS);
    }

    /** What each receiver was sent since the last look. */
    public List<KeyValue<String, CreditRecord>> everyCredit(String receiver) {
        return written(Objects.requireNonNull(Topics.CREDIT.get(receiver)));
    }

    /** Where decisions stand at receivers, since the last look. */
    public List<KeyValue<String, Delivery>> everyDelivery() {
        return written(Topics.CREDIT_DELIVERIES);
    }

    /** Every record since the last look, as it would stand on the topic. */
    public List<KeyValue<String, byte[]>> writtenBytes(Topic<?> topic) {
        driver.advanceWallClockTime(FoldTopology.SUMS_EVERY);
        var output = driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
        return output.readKeyValuesToList();
    }

    /** Bytes of keys and framed values of a store. */
    public long bytes(String store) {
        var bytes = 0L;
        try (var entries =
                driver.<String, SpecificRecord>getKeyValueStore(store).all()) {
            while (entries.hasNext()) {
                var entry = entries.next();
                bytes += entry.key.getBytes(StandardCharsets.UTF_8).length + Samples.RECORDS.encode(entry.value).length;
            }
        }
        return bytes;
    }

    /** What a store holds under a key. */
    public Object stored(String store, String key) {
        return driver.getKeyValueStore(store).get(key);
    }

    @SuppressWarnings("unchecked") // The topic holds what Topics says.
    private <V extends SpecificRecord> List<KeyValue<String, V>> written(Topic<V> topic) {
        var output = driver.createOutputTopic(topic.name(), new StringDeserializer(), (Deserializer<V>)
                (Object) new ExchangeSerde<>(Samples.RECORDS).deserializer());
        return output.readRecordsToList().stream().map(FoldDriver::keyValue).toList();
    }

    private static <V> KeyValue<String, V> keyValue(TestRecord<String, V> record) {
        return KeyValue.pair(record.key(), record.value());
    }

    private <V extends SpecificRecord> Latest<V> latest(Topic<V> topic) {
        var latest = new Latest<V>();
        written(topic).forEach(record -> latest.put(record.key, record.value));
        return latest;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fold");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
        serde.close();
    }
}
