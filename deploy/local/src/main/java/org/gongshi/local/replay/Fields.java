package org.gongshi.local.replay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
                .filter(field -> !isSame(value(one, field), value(other, field)))
                .map(Field::name)
                .toList();
    }

    /** Avro itself can't compare records with a moment that may be missing. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof SpecificRecord record && other instanceof SpecificRecord another) {
            return record.getSchema().equals(another.getSchema())
                    && differing(record, another, Set.of()).isEmpty();
        }
        if (one instanceof List<?> list && other instanceof List<?> another) {
            return list.size() == another.size()
                    && IntStream.range(0, list.size()).allMatch(at -> isSame(list.get(at), another.get(at)));
        }
        return Objects.equals(one, other);
    }

    private static @Nullable Object value(SpecificRecord record, Field field) {
        return record.get(field.pos());
    }
}
