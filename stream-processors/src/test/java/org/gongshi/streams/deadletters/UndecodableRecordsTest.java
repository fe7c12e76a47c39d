package org.gongshi.streams.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.schemas.ExchangeDeserializer;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.RegistryUnavailableException;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UndecodableRecordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "\0\0\0\0\1", "\0\0\0\u0001\0"})
    void theyGoToTheDeadLettersAsTheyWereAndTheStreamGoesOn(String value) {
        var bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try (var fold = new FoldDriver()) {
            fold.appendBytes("an agency", bytes);
            fold.submit(Samples.penalty());

            assertThat(fold.publicDecisions()).hasSize(1);
            var letters = fold.deadLetters();
            assertThat(letters).hasSize(1);
            var letter = letters.getFirst();
            assertThat(letter.getCode()).isEqualTo("UNDECODABLE");
            assertThat(letter.getTopic()).isEqualTo("case.events-v1");
            assertThat(letter.getOffset()).isZero();
            assertThat(letter.getKey()).hasValue(ByteBuffer.wrap("an agency".getBytes(StandardCharsets.UTF_8)));
            assertThat(letter.getValue()).hasValue(ByteBuffer.wrap(bytes));
            assertThat(letter.getFailure()).endsWith("Exception");
        }
    }

    @Test
    void aRecordOfAnotherTopicIsNoEvent() {
        try (var fold = new FoldDriver()) {
            var letter = DeadLetter.newBuilder()
                    .setTopic("t")
                    .setPartition(0)
                    .setOffset(0)
                    .setCode("BROKEN")
                    .setFailure("f")
                    .setApplication("a")
                    .setRecordedAt(Instant.EPOCH)
                    .build();
            fold.appendBytes("an agency", Samples.RECORDS.encode(letter));

            assertThat(fold.deadLetters()).hasSize(1);
        }
    }

    @Test
    void aRegistryThatIsAwayStopsTheThreadAndMakesNoDeadLetter() {
        try (var away = new RegistryCatalogue(URI.create("http://127.0.0.1:1"))) {
            var serde = Serdes.serdeFrom(
                    new ExchangeSerializer<SpecificRecord>(Samples.RECORDS),
                    new ExchangeDeserializer<SpecificRecord>(new ExchangeRecords(away)));
            try (var fold = new FoldDriver(Samples.RULES, serde)) {
                assertThatThrownBy(() -> fold.submit(Samples.penalty()))
                        .hasStackTraceContaining(RegistryUnavailableException.class.getName());

                assertThat(fold.hasWrittenNothing()).isTrue();
            }
        }
    }
}
