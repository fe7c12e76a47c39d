package org.gongshi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/**
 * A name on the wire is for ever: topics, records, fields and enum symbols against a checked-in list. A line may be
 * added by the change that needs it; none may go or change.
 */
final class WireNamesTest {
    private static final Path FROZEN = Path.of("src/test/resources/wire-names.txt");

    @Test
    void namesOnTheWireAreTheFrozenOnes() throws IOException {
        var names = Stream.concat(topics(), schemas()).sorted().collect(Collectors.joining("\n", "", "\n"));

        assertThat(names).isEqualTo(Files.readString(FROZEN));
    }

    @Test
    void everyFieldAndTypeIsDocumented() {
        assertThat(Topics.RECORDS.stream()
                        .map(SpecificData.get()::getSchema)
                        .flatMap(NamedTypes::within)
                        .flatMap(WireNamesTest::undocumented))
                .isEmpty();
    }

    @Test
    void everyEnumHasADefaultForSymbolsOfTheFuture() {
        assertThat(Topics.RECORDS.stream()
                        .map(SpecificData.get()::getSchema)
                        .flatMap(NamedTypes::within)
                        .filter(type -> type.getType() == Schema.Type.ENUM))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN"));
    }

    private static Stream<String> topics() {
        return Topics.ALL.stream().map(topic -> "topic " + topic.name() + " partitions " + topic.partitions());
    }

    private static Stream<String> schemas() {
        var types = new TreeMap<String, Schema>(Comparator.naturalOrder());
        Topics.RECORDS.stream()
                .map(SpecificData.get()::getSchema)
                .flatMap(NamedTypes::within)
                .forEach(type -> types.put(type.getFullName(), type));
        return types.values().stream().flatMap(WireNamesTest::lines);
    }

    private static Stream<String> lines(Schema type) {
        return type.getType() == Schema.Type.ENUM
                ? type.getEnumSymbols().stream().map(symbol -> "enum " + type.getFullName() + "." + symbol)
                : type.getFields().stream().map(field -> "field " + type.getFullName() + "." + field.name());
    }

    private static Stream<String> undocumented(Schema type) {
        var itself = type.getDoc() == null ? Stream.of(type.getFullName()) : Stream.<String>empty();
        if (type.getType() == Schema.Type.ENUM) {
            return itself;
        }
        return Stream.concat(
                itself,
                type.getFields().stream()
                        .filter(field -> field.doc() == null)
                        .map(field -> type.getFullName() + "." + field.name()));
    }
}
