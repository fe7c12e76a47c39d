package org.gongshi.local.replay;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What stands now beside what would stand under other rules. */
final class Comparison {
    private final Function<byte[], SpecificRecord> decode;

    Comparison(Function<byte[], SpecificRecord> decode) {
        this.decode = decode;
    }

    /** Says what differs between the values of a key; null is no value. */
    @FunctionalInterface
    interface Judge {
        List<Change> changes(String key, @Nullable SpecificRecord now, @Nullable SpecificRecord then);
    }

    /** In the order of the keys. What moved meanwhile is left out. */
    Stream<Change> changes(View now, View then, Judge judge) {
        return Stream.concat(now.keys().stream(), then.keys().stream())
                .distinct()
                .sorted()
                .filter(key -> !now.moved().contains(key))
                .filter(key -> !Arrays.equals(now.value(key), then.value(key)))
                .flatMap(key -> judge.changes(key, decoded(now.value(key)), decoded(then.value(key))).stream());
    }

    private @Nullable SpecificRecord decoded(byte @Nullable [] value) {
        return value == null ? null : decode.apply(value);
    }
}
