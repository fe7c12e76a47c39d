package org.gongshi.identity;

import java.util.List;
import java.util.Optional;

/**
 * What became of a text that should hold an identifier: the value, or the one flaw that keeps it from being one.
 *
 * @param <T> the identifier
 */
public sealed interface Parsed<T> {

    /** The value, if the text held one. */
    Optional<T> value();

    /** The text is well formed. */
    record Valid<T>(T identifier) implements Parsed<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(identifier);
        }
    }

    /**
     * The text is not well formed.
     *
     * @param arguments what a message about this flaw needs, in the order given at the constant of {@link Flaw};
     *     never a digit of a citizen's ID number
     * @param suggestion a well-formed value that the writer may have meant, for example where a scanner read O for 0;
     *     empty if there is none. Never applied by itself.
     */
    record Invalid<T>(Flaw flaw, List<String> arguments, String suggestion) implements Parsed<T> {
        public Invalid {
            arguments = List.copyOf(arguments);
        }

        Invalid(Flaw flaw, Object... arguments) {
            this(flaw, List.of(arguments).stream().map(String::valueOf).toList(), "");
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
