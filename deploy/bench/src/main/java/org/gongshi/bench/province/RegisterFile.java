package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.bench.province.RegisterEntries.Entry;

/** A file of an agency's devices: those that it has, which change nothing, and three rows that must come back. */
final class RegisterFile {
    static final String TYPE = "equipment";
    /** How many of its rows have which error. */
    static final Map<String, Long> CODES = Map.of("REQUIRED", 2L, "UNKNOWN_VALUE", 2L);

    private static final int REJECTED = 3;

    private RegisterFile() {}

    static void note(Registers registers, Truth truth, LocalDate today) {
        truth.note(
                "submissions.rejected",
                today,
                Tally.of(REJECTED, rows(registers).size()));
    }

    static List<Map<String, Object>> rows(Registers registers) {
        var had = registers.entries().stream()
                .filter(entry -> entry.register().equals(TYPE))
                .toList();
        var any = had.getFirst();
        return Stream.concat(
                        had.stream().map(entry -> row(entry.id(), entry)),
                        Stream.of(
                                uncounted(row("SB-7", any)),
                                ofNoType(row("SB-8", any)),
                                ofNoType(uncounted(row("SB-9", any)))))
                .toList();
    }

    private static Map<String, Object> row(String id, Entry entry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.putAll(entry.body());
        return row;
    }

    private static Map<String, Object> uncounted(Map<String, Object> row) {
        row.remove("sets");
        return row;
    }

    private static Map<String, Object> ofNoType(Map<String, Object> row) {
        row.put("type", "DRONE");
        return row;
    }
}
