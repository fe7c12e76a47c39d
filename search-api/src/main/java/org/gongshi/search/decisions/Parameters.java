package org.gongshi.search.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.jspecify.annotations.Nullable;

/** Reads parameters one by one and keeps a list of all that is wrong with them. */
public final class Parameters {
    private static final int ECHO = 100;
    /** Nobody mends more at once, and an answer should not be a hundred times as long as its question. */
    private static final int MOST_FLAWS = 50;

    private final NavigableMap<String, List<String>> given;
    private final List<QueryFlaw> flaws = new ArrayList<>();

    public Parameters(NavigableMap<String, List<String>> given) {
        this.given = given;
    }

    /** What was given, in the order of names, without what is empty. */
    public static NavigableMap<String, List<String>> filled(Map<String, List<String>> given) {
        var filled = new TreeMap<String, List<String>>();
        given.forEach((name, values) -> {
            var kept = values.stream()
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!kept.isEmpty()) {
                filled.put(name, kept);
            }
        });
        return filled;
    }

    /** A program that mistypes a filter would take the whole for the part. */
    public void refuseOthers(Set<String> names, List<String> known) {
        names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> flaw(name, Code.UNKNOWN_PARAMETER, null));
    }

    public List<QueryFlaw> flaws() {
        return List.copyOf(flaws);
    }

    public void flaw(String parameter, Code code, @Nullable String value) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new QueryFlaw(
                    parameter, code, value == null ? null : value.substring(0, Math.min(ECHO, value.length()))));
        }
    }

    /** The values of a parameter that may be repeated or hold several, separated by commas. */
    public <T> List<T> many(String parameter, Code code, Function<String, Optional<T>> reader) {
        return given.getOrDefault(parameter, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .flatMap(value -> read(parameter, code, value, reader).stream())
                .toList();
    }

    /** The value of a parameter that stands once. */
    public <T> @Nullable T one(String parameter, Code code, Function<String, Optional<T>> reader) {
        String value = single(parameter);
        return value == null ? null : read(parameter, code, value, reader).orElse(null);
    }

    public @Nullable SearchText text(String parameter) {
        String value = single(parameter);
        if (value == null) {
            return null;
        }
        if (value.length() > SearchText.MAX_LENGTH) {
            flaw(parameter, Code.TOO_LONG, null);
            return null;
        }
        SearchText text = SearchText.parse(value).orElse(null);
        if (text == null) {
            flaw(parameter, Code.NOTHING_TO_SEARCH, null);
        } else if (text.words().size() > SearchText.MAX_WORDS) {
            flaw(parameter, Code.TOO_MANY_WORDS, null);
        }
        return text;
    }

    private @Nullable String single(String parameter) {
        var values = given.getOrDefault(parameter, List.of());
        if (values.size() > 1) {
            flaw(parameter, Code.GIVEN_TWICE, null);
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private <T> Optional<T> read(String parameter, Code code, String value, Function<String, Optional<T>> reader) {
        var read = reader.apply(value);
        if (read.isEmpty()) {
            flaw(parameter, code, value);
        }
        return read;
    }
}
