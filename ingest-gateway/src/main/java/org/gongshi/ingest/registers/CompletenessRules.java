package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.registers.Completeness.OfRegister;
import org.gongshi.ingest.registers.Expectations.Expectation;

/** What entries lack. */
final class CompletenessRules {
    private CompletenessRules() {}

    /**
     * An entry on a day.
     *
     * @param version that holds
     * @param isOutdated whether it goes by what has changed since
     */
    record Held(SpecificRecord version, boolean isOutdated) {}

    /** What is told of a register's name, its readers and its entries. */
    static OfRegister of(String register, boolean isPublic, Expectation expected, List<Held> held, LocalDate day) {
        Map<String, Integer> missing = new TreeMap<>();
        int incomplete = 0;
        int complete = 0;
        int outdated = 0;
        for (Held entry : held) {
            List<String> lacking = lacking(entry.version(), expected.recommended());
            lacking.forEach(name -> missing.merge(name, 1, Integer::sum));
            incomplete += lacking.isEmpty() ? 0 : 1;
            outdated += entry.isOutdated() ? 1 : 0;
            complete += lacking.isEmpty() && !entry.isOutdated() ? 1 : 0;
        }
        LocalDate newest = held.stream()
                .map(entry -> Versions.firstDay(entry.version()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new OfRegister(
                register,
                isPublic,
                expected.mandatory(),
                held.size(),
                complete,
                incomplete,
                missing,
                outdated,
                newest,
                newest == null ? null : ChronoUnit.DAYS.between(newest, day),
                held.stream()
                        .mapToLong(entry -> ChronoUnit.DAYS.between(Versions.firstDay(entry.version()), day))
                        .sum(),
                expected.source());
    }

    static List<String> lacking(SpecificRecord version, List<String> recommended) {
        return recommended.stream().filter(name -> isEmpty(version, name)).toList();
    }

    private static boolean isEmpty(SpecificRecord version, String name) {
        Schema.Field field = version.getSchema().getField(name);
        Object value = field == null ? null : version.get(field.pos());
        return value == null || (value instanceof List<?> items && items.isEmpty());
    }
}
