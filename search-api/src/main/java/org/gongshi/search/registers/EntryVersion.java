package org.gongshi.search.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says during a period.
 *
 * @param validFrom first day
 * @param validTo last day; null while it runs
 * @param values by name of the field, as JSON has them; what is not said is absent
 */
public record EntryVersion(LocalDate validFrom, @Nullable LocalDate validTo, Map<String, Object> values) {

    public EntryVersion {
        values = Map.copyOf(values);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** A line, code, day, amount or number as text. */
    public Optional<String> text(String name) {
        Object value = values.get(name);
        return value == null || value instanceof List<?> || value instanceof Map<?, ?>
                ? Optional.empty()
                : Optional.of(value.toString());
    }

    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The parts of groups, or of the one file. */
    @SuppressWarnings("unchecked") // The names of JSON's members are strings.
    public List<Map<String, Object>> groups(String name) {
        return switch (values.get(name)) {
            case List<?> list ->
                list.stream().map(group -> (Map<String, Object>) group).toList();
            case Map<?, ?> one -> List.of((Map<String, Object>) one);
            case null, default -> List.of();
        };
    }
}
