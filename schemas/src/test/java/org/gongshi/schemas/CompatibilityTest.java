package org.gongshi.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FULL_TRANSITIVE: every record type reads and is read by each released version of itself. Released schemas lie in
 * {@code src/test/resources/released/<record>/<n>.avsc}; a change adds the next number when it is released.
 */
final class CompatibilityTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static Stream<Class<? extends SpecificRecord>> records() {
        return Topics.RECORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsReadAndAreReadByAllReleasedVersions(Class<? extends SpecificRecord> type) throws IOException {
        var released = released(type);

        assertThat(released).as("released versions of %s", type.getSimpleName()).isNotEmpty();
        assertThatCode(() -> FULL_TRANSITIVE.validate(SpecificData.get().getSchema(type), released))
                .doesNotThrowAnyException();
    }

    @Test
    void aFieldWithoutDefaultIsCaught() {
        var fields = SchemaBuilder.record("DayBegan")
                .namespace("org.gongshi.exchange")
                .fields()
                .requiredString("more")
                .endRecord();

        assertThatThrownBy(() -> FULL_TRANSITIVE.validate(
                        fields,
                        List.of(SchemaBuilder.record("DayBegan")
                                .namespace("org.gongshi.exchange")
                                .fields()
                                .endRecord())))
                .isInstanceOf(SchemaValidationException.class);
    }

    private static List<Schema> released(Class<? extends SpecificRecord> type) throws IOException {
        try (var files = Files.list(RELEASED.resolve(type.getSimpleName()))) {
            return files.sorted().map(CompatibilityTest::parsed).toList();
        }
    }

    private static Schema parsed(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException broken) {
            throw new IllegalStateException(file + " cannot be read", broken);
        }
    }
}
