package org.gongshi.ingest.publishing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Puts records onto topics. What it reports as done is on the disks of all brokers in charge. */
@Component
public class Publisher {
    private final KafkaTemplate<String, SpecificRecord> prompt;
    private final KafkaTemplate<String, SpecificRecord> bulk;
    private final KafkaSettings settings;

    Publisher(
            KafkaTemplate<String, SpecificRecord> promptTemplate,
            KafkaTemplate<String, SpecificRecord> bulkTemplate,
            KafkaSettings settings) {
        this.prompt = promptTemplate;
        this.bulk = bulkTemplate;
        this.settings = settings;
    }

    /**
     * Sends a submission and waits until it is confirmed.
     *
     * @throws UnavailableException if it was not confirmed in time; it may arrive yet, which does no harm
     */
    public void confirm(Outgoing outgoing) {
        confirm(() -> send(prompt, outgoing));
    }

    /**
     * Sends an entry of a register and waits until it is confirmed.
     *
     * @throws UnavailableException if it was not confirmed in time
     */
    public <V extends SpecificRecord> void confirm(Topic<V> topic, String key, V value) {
        confirm(() -> prompt.send(new ProducerRecord<>(topic.name(), key, value)));
    }

    /**
     * Sends all of these and waits until the last is confirmed.
     *
     * @throws UnavailableException if one was not confirmed in time
     */
    public <V extends SpecificRecord> void confirm(Topic<V> topic, Function<V, String> key, List<V> values) {
        confirm(() -> CompletableFuture.allOf(values.stream()
                .map(value -> prompt.send(new ProducerRecord<>(topic.name(), key.apply(value), value)))
                .toArray(CompletableFuture<?>[]::new)));
    }

    /** Sends a submission without waiting for it. */
    public CompletableFuture<?> send(Outgoing outgoing) {
        return attempt(() -> send(bulk, outgoing));
    }

    /** Sends any record without waiting for it. */
    public <V extends SpecificRecord> CompletableFuture<?> send(Topic<V> topic, String key, V value) {
        return attempt(() -> bulk.send(new ProducerRecord<>(topic.name(), key, value)));
    }

    /** Tells every partition that a day began, behind everything sent before. */
    public CompletableFuture<?> send(DayBegan day, Instant began) {
        return attempt(() -> everywhere(bulk, day, began));
    }

    /**
     * Tells every partition of new rules and waits until it is confirmed.
     *
     * @throws UnavailableException if it was not confirmed in time
     */
    public void confirm(RulesAdopted rules) {
        confirm(() -> everywhere(prompt, rules, rules.getAdoptedAt()));
    }

    private static CompletableFuture<?> everywhere(
            KafkaTemplate<String, SpecificRecord> template, SpecificRecord event, Instant at) {
        String topic = Topics.CASE_EVENTS.name();
        Stream<CompletableFuture<?>> sent = template.partitionsFor(topic).stream()
                .map(partition -> template.send(
                        new ProducerRecord<>(topic, partition.partition(), at.toEpochMilli(), null, event)));
        return CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
    }

    /** Done when all of it is. */
    private static CompletableFuture<?> send(KafkaTemplate<String, SpecificRecord> template, Outgoing outgoing) {
        var header = outgoing.header();
        var event = template.send(new ProducerRecord<>(
                Topics.CASE_EVENTS.name(),
                null,
                header.getReceivedAt().toEpochMilli(),
                header.getAgency(),
                outgoing.event()));
        var statement = outgoing.statement();
        return statement == null
                ? event
                : CompletableFuture.allOf(
                        event,
                        template.send(new ProducerRecord<>(
                                Topics.SUPERVISION_STATEMENTS.name(),
                                header.getAgency() + "/" + header.getReceiptId(),
                                statement)));
    }

    private interface Sending {
        CompletableFuture<?> start();
    }

    /** A full buffer, or metadata that never came, is thrown at once by the client; here it is a failure like any other. */
    private static CompletableFuture<?> attempt(Sending sending) {
        try {
            return sending.start();
        } catch (KafkaException | org.springframework.kafka.KafkaException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void confirm(Sending sending) {
        try {
            // Blocking for metadata and delivering each have their own limit inside this one.
            attempt(sending).get(2 * settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new UnavailableException("Kafka did not confirm in time", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("the gateway is stopping", stopping);
        }
    }
}
