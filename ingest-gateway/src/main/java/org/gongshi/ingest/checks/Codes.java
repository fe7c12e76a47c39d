package org.gongshi.ingest.checks;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Code lists as submissions may use them: without the symbol that stands for what is newer than the reader. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> @Nullable E symbol(String text, Class<E> list) {
        return allowed(list)
                .filter(symbol -> symbol.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> String names(Class<E> list) {
        return allowed(list).map(Enum::name).collect(Collectors.joining(" | "));
    }

    private static <E extends Enum<E>> Stream<E> allowed(Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .filter(symbol -> !symbol.name().equals("UNKNOWN"));
    }
}
