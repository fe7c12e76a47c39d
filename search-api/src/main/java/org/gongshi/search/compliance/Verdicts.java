package org.gongshi.search.compliance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;

/** What is judged of a case, and how it may come out, as programs name it. */
public final class Verdicts {
    public static final String MET = VerdictState.MET.name();
    public static final String MISSED = VerdictState.MISSED.name();
    public static final String OPEN = VerdictState.OPEN.name();
    public static final String NOT_APPLICABLE = VerdictState.NOT_APPLICABLE.name();

    /** In the order in which cards have them. */
    public static final List<String> NAMES = Stream.of(VerdictName.values())
            .filter(name -> name != VerdictName.UNKNOWN)
            .map(Verdicts::name)
            .toList();

    public static final List<String> STATES = List.of(MET, MISSED, OPEN, NOT_APPLICABLE);

    private Verdicts() {}

    /** Such as certificate-shown. */
    public static String name(VerdictName name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as certificate-shown.MET: what the sums call it. */
    public static String count(String name, String state) {
        return name + "." + state;
    }

    static Optional<String> named(String text) {
        return NAMES.stream().filter(text::equals).findFirst();
    }

    static Optional<String> state(String text) {
        return STATES.stream().filter(text::equals).findFirst();
    }
}
