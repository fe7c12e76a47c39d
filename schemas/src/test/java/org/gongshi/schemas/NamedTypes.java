package org.gongshi.schemas;

import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The records and enums that a schema is made of, itself among them. */
final class NamedTypes {
    private NamedTypes() {}

    static Stream<Schema> within(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                Stream.concat(Stream.of(schema), schema.getFields().stream().flatMap(field -> within(field.schema())));
            case ENUM -> Stream.of(schema);
            case UNION -> schema.getTypes().stream().flatMap(NamedTypes::within);
            case ARRAY -> within(schema.getElementType());
            case MAP -> within(schema.getValueType());
            default -> Stream.empty();
        };
    }
}
