package org.gongshi.search.feeds;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long somebody would wait for something new: {@code 30}, {@code 30s} or {@code 1m}. */
public final class Wait {
    private Wait() {}

    /**
     * Nothing: no time at all.
     *
     * @param longest what is granted at most
     * @return empty if it is no time
     */
    public static Optional<Duration> parse(@Nullable String text, Duration longest) {
        if (text == null || text.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        try {
            var asked = Duration.parse("PT" + (text.matches("[0-9]{1,6}") ? text + "s" : text));
            return Optional.of(asked.compareTo(longest) > 0 ? longest : asked);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
