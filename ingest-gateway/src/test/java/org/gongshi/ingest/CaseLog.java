package org.gongshi.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.ExchangeDeserializer;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;

/**
 * Reads {@code case.events-v1} as it grows, and can stand in for the processors in the one thing the gateway needs of
 * them: a receipt for the first delivery of each content.
 */
final class CaseLog implements AutoCloseable {
    private final RegistryCatalogue catalogue = new RegistryCatalogue(URI.create(RealServers.registryUrl()));
    final ExchangeRecords records = new ExchangeRecords(catalogue);
    private final KafkaConsumer<String, SpecificRecord> consumer;
    private final KafkaProducer<String, SpecificRecord> receipts;
    private final List<ConsumerRecord<String, SpecificRecord>> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Receipt> first = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> reading;
    private volatile boolean open = true;
    private volatile boolean writesReceipts;

    private CaseLog(boolean writesReceipts) {
        this.writesReceipts = writesReceipts;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        RealServers.bootstrapServers(),
                        "group.id",
                        "case-log-" + UUID.randomUUID(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ExchangeDeserializer<>(records));
        receipts = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealServers.bootstrapServers()),
                new StringSerializer(),
                new ExchangeSerializer<>(records));
        reading = CompletableFuture.runAsync(
                this::read, task -> Thread.ofVirtual().start(task));
    }

    static CaseLog read(boolean writesReceipts) {
        return new CaseLog(writesReceipts);
    }

    /** From now on nobody answers, as while the processors are away. */
    void keepReceipts() {
        writesReceipts = false;
    }

    /** From now on, and for what was read already. */
    void writeReceipts() {
        writesReceipts = true;
        seen.forEach(this::answer);
    }

    private void read() {
        consumer.subscribe(List.of(Topics.CASE_EVENTS.name()));
        while (open) {
            for (var record : consumer.poll(Duration.ofMillis(50))) {
                seen.add(record);
                if (writesReceipts) {
                    answer(record);
                }
            }
        }
        consumer.close();
    }

    private void answer(ConsumerRecord<String, SpecificRecord> record) {
        Submitted submitted = Submitted.of(record.value());
        if (submitted != null) {
            var header = submitted.header();
            first.computeIfAbsent(header.getAgency() + "/" + header.getReceiptId(), key -> {
                var receipt = submitted.receipt();
                var _ = receipts.send(new ProducerRecord<>(Topics.RECEIPTS.name(), key, receipt));
                return receipt;
            });
        }
    }

    List<DecisionSubmitted> awaitOf(String agency, int events) {
        return await(DecisionSubmitted.class, agency, events);
    }

    /** Events of one type of an agency, as soon as there are so many. */
    <E extends SpecificRecord> List<E> await(Class<E> type, String agency, int events) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> seen.stream()
                                .filter(record -> agency.equals(record.key()))
                                .map(ConsumerRecord::value)
                                .filter(type::isInstance)
                                .map(type::cast)
                                .toList(),
                        found -> found.size() >= events);
    }

    /** What a supervisor does. */
    void write(SupervisionAction action) {
        var _ = receipts.send(new ProducerRecord<>(Topics.SUPERVISION_ACTIONS.name(), action.getAgency(), action));
    }

    /** What the processors say of a case. */
    void write(Clearance clearance) {
        String key = clearance.getAgency() + "/" + clearance.getCaseNumber();
        var _ = receipts.send(new ProducerRecord<>(Topics.CLEARANCES.name(), key, clearance));
        receipts.flush();
    }

    /** Where a decision stands at a receiver. */
    void write(Delivery delivery) {
        String key = delivery.getDecisionId() + "/" + delivery.getReceiver();
        var _ = receipts.send(new ProducerRecord<>(Topics.CREDIT_DELIVERIES.name(), key, delivery));
        receipts.flush();
    }

    /** Partitions that were told of the day. */
    long told(LocalDate day) {
        return seen.stream()
                .filter(record -> record.value() instanceof DayBegan began
                        && began.getDay().equals(day))
                .map(ConsumerRecord::partition)
                .distinct()
                .count();
    }

    List<ConsumerRecord<String, SpecificRecord>> seen() {
        return seen;
    }

    @Override
    public void close() {
        open = false;
        reading.join();
        receipts.close();
        catalogue.close();
    }
}
