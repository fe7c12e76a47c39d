package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How versions of an entry follow one another without an overlap of their making. Every version has a first day,
 * {@code validFrom}, and while it has no last one, {@code validTo}, it runs.
 */
public final class Versions {
    private static final String FIRST_DAY = "validFrom";
    private static final String LAST_DAY = "validTo";

    private Versions() {}

    /** A version replaces the one of the same day and cuts short those that would run into it, or is cut short itself. */
    static <V extends SpecificRecord> List<V> with(List<V> versions, V added) {
        List<V> all = new ArrayList<>(versions);
        all.removeIf(version -> firstDay(version).equals(firstDay(added)));
        all.add(added);
        all.sort(Comparator.comparing(Versions::firstDay));
        for (int i = 0; i + 1 < all.size(); i++) {
            all.set(i, endingBefore(firstDay(all.get(i + 1)), all.get(i)));
        }
        return List.copyOf(all);
    }

    /** The version of that day; null in a gap, and before the first. */
    public static <V extends SpecificRecord> @Nullable V on(List<V> versions, LocalDate day) {
        V begun = begunBy(versions, day);
        return begun == null || isOver(begun, day) ? null : begun;
    }

    /** The last version that had begun on that day, be it over or not. */
    static <V extends SpecificRecord> @Nullable V begunBy(List<V> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !firstDay(version).isAfter(day))
                .max(Comparator.comparing(Versions::firstDay))
                .orElse(null);
    }

    /** The first day of a version. */
    static LocalDate firstDay(SpecificRecord version) {
        return (LocalDate) version.get(position(version, FIRST_DAY));
    }

    private static @Nullable LocalDate lastDay(SpecificRecord version) {
        return (LocalDate) version.get(position(version, LAST_DAY));
    }

    private static boolean isOver(SpecificRecord version, LocalDate day) {
        LocalDate last = lastDay(version);
        return last != null && day.isAfter(last);
    }

    private static <V extends SpecificRecord> V endingBefore(LocalDate next, V version) {
        LocalDate last = lastDay(version);
        if (last != null && last.isBefore(next)) {
            return version;
        }
        V cut = copy(version);
        cut.put(position(cut, LAST_DAY), next.minusDays(1));
        return cut;
    }

    /** A record of the same class; nobody changes what the two share. */
    @SuppressWarnings("unchecked")
    private static <V extends SpecificRecord> V copy(V version) {
        V copy = (V) SpecificData.newInstance(version.getClass(), version.getSchema());
        version.getSchema().getFields().forEach(field -> copy.put(field.pos(), version.get(field.pos())));
        return copy;
    }

    private static int position(SpecificRecord version, String field) {
        return version.getSchema().getField(field).pos();
    }
}
