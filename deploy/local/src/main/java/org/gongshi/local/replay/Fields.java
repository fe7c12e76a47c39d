package org.gongshi.local.replay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which fields of two records of one type differ, whatever fields a later release adds. */
final class Fields {
    private Fields() {}

    /** @param ignored what differs under other rules by its nature, such as their version */
    static List<String> differing(SpecificRecord one, SpecificRecord other, Set<String> ignored) {
        return one.getSchema().getFields().stream()
                .filter(field -> !ignored.contains(field.name()))
                .filter(field -> !Objects.equals(value(one, field), value(other, field)))
                .map(Field::name)
                .toList();
    }

    private static @Nullable Object value(SpecificRecord record, Field field) {
        return record.get(field.pos());
    }
}
