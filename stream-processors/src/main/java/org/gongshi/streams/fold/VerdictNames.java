package org.gongshi.streams.fold;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.VerdictName;

/** Verdicts as agencies name them, such as "certificate-shown". */
final class VerdictNames {
    private VerdictNames() {}

    static Optional<VerdictName> parse(String name) {
        return Stream.of(VerdictName.values())
                .filter(verdict -> text(verdict).equals(name))
                .findFirst();
    }

    static String text(VerdictName verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
