package org.gongshi.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionError;
import org.junit.jupiter.api.Test;

final class ExchangeRecordsTest {
    private final ExchangeRecords records = new ExchangeRecords(new BundledCatalogue());

    @Test
    void recordsSurviveTheWire() {
        var rejection = Rejection.newBuilder()
                .setBatch("b1")
                .setRow(12)
                .setAgency("11330106MB1234567A")
                .setRejectedAt(Instant.parse("2026-03-05T01:02:03.004Z"))
                .setErrors(List.of(
                        new RejectionError("/subject/creditCode", "CREDIT_CODE_CHECK_DIGIT", "", "校验码不符", "请核对")))
                .build();

        assertThat(records.decode(records.encode(rejection))).isEqualTo(rejection);
    }

    @Test
    void bytesBeginWithZeroAndTheSchemaId() {
        var bytes = records.encode(new DayBegan(LocalDate.of(2026, 2, 13)));

        var id = new BundledCatalogue().idOf(DayBegan.getClassSchema());
        assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, id);
    }

    @Test
    void bytesThatAreNoRecordOfOursAreRefused() {
        var bytes = records.encode(new DayBegan(LocalDate.of(2026, 2, 13)));

        for (var broken : List.of(
                new byte[0],
                new byte[] {0, 0, 0},
                "{\"day\":1}".getBytes(StandardCharsets.UTF_8),
                new byte[] {0, 0, 0, 3, 9, 1, 2},
                Arrays.copyOf(bytes, bytes.length - 1),
                Arrays.copyOf(bytes, bytes.length + 1))) {
            assertThatThrownBy(() -> records.decode(broken))
                    .as(Arrays.toString(broken))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void aSerializerWithoutARegistryDoesNotStart() {
        try (var serializer = new ExchangeSerializer<DayBegan>()) {
            assertThatThrownBy(() -> serializer.configure(Map.of(), false))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("schema.registry.url");
        }
    }

    @Test
    void aRemovalIsANullOnTheWire() {
        try (var serializer = new ExchangeSerializer<DayBegan>(records);
                var deserializer = new ExchangeDeserializer<DayBegan>(records)) {
            assertThat(serializer.serialize("any", null)).isNull();
            assertThat(deserializer.deserialize("any", null)).isNull();
        }
    }
}
