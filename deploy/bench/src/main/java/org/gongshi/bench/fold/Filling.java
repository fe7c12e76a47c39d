package org.gongshi.bench.fold;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.bench.caselog.CaseLog;
import org.gongshi.bench.caselog.CaseLog.Entry;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Writes the made-up log onto its topic as the gateway does: an agency's events by key, a day to every partition. */
final class Filling {
    private final KafkaProducer<String, SpecificRecord> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private Filling(KafkaProducer<String, SpecificRecord> producer) {
        this.producer = producer;
    }

    static void fill(BenchServers servers, int cases) {
        try (RegistryCatalogue catalogue = new RegistryCatalogue(servers.registry())) {
            ExchangeRecords records = new ExchangeRecords(catalogue);
            // The settings of the gateway's bulk producer.
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers",
                    servers.kafka(),
                    "acks",
                    "all",
                    "linger.ms",
                    20,
                    "batch.size",
                    256 * 1024,
                    "compression.type",
                    "lz4");
            try (KafkaProducer<String, SpecificRecord> producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new ExchangeSerializer<>(records))) {
                Filling filling = new Filling(producer);
                new CaseLog(servers.secret(), records, cases).forEach(filling::send);
                producer.flush();
                filling.requireSuccess();
            }
        }
    }

    private void send(Entry entry) {
        String topic = Topics.CASE_EVENTS.name();
        long at = entry.at().toEpochMilli();
        if (entry.agency() != null) {
            send(new ProducerRecord<>(topic, null, at, entry.agency(), entry.value()));
        } else {
            IntStream.range(0, Topics.CASE_EVENTS.partitions())
                    .forEach(partition -> send(new ProducerRecord<>(topic, partition, at, null, entry.value())));
        }
    }

    private void send(ProducerRecord<String, SpecificRecord> record) {
        var _ = producer.send(record, (sent, refused) -> {
            if (refused != null) {
                failure.compareAndSet(null, refused);
            }
        });
    }

    private void requireSuccess() {
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka refused a record", failure.get());
        }
    }
}
