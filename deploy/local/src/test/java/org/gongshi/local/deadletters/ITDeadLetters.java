package org.gongshi.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.testing.RealServers;
import org.gongshi.local.topics.Positions;
import org.gongshi.local.topics.TopicReader;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters on the real Kafka with the real registry; nobody folds here. */
@ExtendWith(RealServers.class)
final class ITDeadLetters {
    @Test
    void lettersGoBackOnceInOneTransactionWithANoteOnEach(ServerAddresses servers) throws Exception {
        try (var log = new DeadLetterLog(servers);
                var postman = new Postman(log, servers.bootstrapServers())) {
            write(servers, log, List.of("BROKEN", "WAITING", "UNDECODABLE"));
            var letters = log.read();
            assertThat(letters.open())
                    .hasSize(3)
                    .allSatisfy(letter -> assertThat(letter.record()).isEqualTo("no schema id"));

            var places = postman.putBack(letters.goingBackWith(List.of("0-1")), Instant.now());

            var back = events(servers);
            assertThat(back).hasSize(2);
            assertThat(back)
                    .extracting(each -> each.offset())
                    .containsExactlyElementsOf(
                            places.stream().map(Place::offset).sorted().toList());
            assertThat(back)
                    .allSatisfy(each -> assertThat(each.value()).asString(UTF_8).isEqualTo("content"));
            assertThat(back.getFirst().headers()).extracting(Header::key).containsExactly("gongshi-replay");
            assertThat(back.getLast().headers()).isEmpty();
            assertThat(log.read().open())
                    .extracting(letter -> letter.content().getCode())
                    .containsExactly("UNDECODABLE");
            assertThat(log.read().goingBackWith(List.of("0-0", "0-1"))).isEmpty();
        }
    }

    private static void write(ServerAddresses servers, DeadLetterLog log, List<String> codes) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < codes.size(); i++) {
                DeadLetter letter = SampleLetters.letter(codes.get(i), SampleLetters.AGENCY, i);
                producer.send(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), log.encode(letter)))
                        .get();
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> events(ServerAddresses servers) throws InterruptedException {
        var events = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
                var reader = new TopicReader(servers.bootstrapServers())) {
            reader.read(new Positions(admin).ends(Topics.CASE_EVENTS.name()), events::add);
        }
        return events;
    }
}
