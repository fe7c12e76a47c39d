package org.gongshi.search.topics;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.schemas.Topic;

/**
 * How far a reader is (位置): a generation and the next record of each partition. Opaque to readers; {@code 0} is the start.
 *
 * @param next by partition
 */
public record Position(int generation, List<Long> next) {
    public static final String START = "0";
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{1,6}(?:\\.[0-9a-z]{1,12}){1,1000}");
    private static final int RADIX = 36;

    public Position {
        next = List.copyOf(next);
    }

    /** Empty if it is none of this topic's. */
    public static Optional<Position> parse(String text, int generation, Topic<?> topic) {
        if (text.equals(START)) {
            return Optional.of(start(generation, topic));
        }
        return decoded(text)
                .filter(form -> FORM.matcher(form).matches())
                .map(Position::of)
                .filter(position -> position.next().size() == topic.partitions());
    }

    public static Position start(int generation, Topic<?> topic) {
        return new Position(generation, TopicLog.beginning(topic));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Position of(String form) {
        var numbers = Stream.of(form.split("\\."))
                .map(part -> Long.parseLong(part, RADIX))
                .toList();
        return new Position(numbers.getFirst().intValue(), numbers.subList(1, numbers.size()));
    }

    public String print() {
        var form = Stream.concat(Stream.of((long) generation), next.stream())
                .map(number -> Long.toString(number, RADIX))
                .collect(Collectors.joining("."));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form.getBytes(US_ASCII));
    }
}
