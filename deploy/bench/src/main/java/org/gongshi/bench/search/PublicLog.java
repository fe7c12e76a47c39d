package org.gongshi.bench.search;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.local.judged.JudgedCorpus;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topics;

/** Writes public decisions as the processors would. */
final class PublicLog {
    private PublicLog() {}

    static void fill(BenchServers servers, int decisions) {
        String topic = Generation.FIRST.topic(Topics.PUBLICITY_DECISIONS);
        try (var serializer = new ExchangeSerializer<SpecificRecord>();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers.kafka(), "linger.ms", 20),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            serializer.configure(
                    Map.of("schema.registry.url", servers.registry().toString()), false);
            // What didn't arrive is missed in the index.
            JudgedCorpus.decisions(decisions).forEach(judged -> {
                var _ = producer.send(new ProducerRecord<>(
                        topic, judged.decision().getDecisionId(), serializer.serialize(topic, judged.decision())));
            });
            producer.flush();
        }
    }
}
