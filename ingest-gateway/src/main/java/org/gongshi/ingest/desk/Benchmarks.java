package org.gongshi.ingest.desk;

import java.util.List;
import org.gongshi.ingest.desk.BenchmarkRules.Benchmark;
import org.gongshi.ingest.registers.RegisterShelf;
import org.gongshi.ingest.registers.RegisterShelf.Shown;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Looks benchmarks of discretion up in an agency's register. */
@Component
final class Benchmarks {
    private final RegisterShelf shelf;

    Benchmarks(RegisterShelf shelf) {
        this.shelf = shelf;
    }

    /** Those that fit a penalty as it is filled in; none while no violation is named. */
    List<Benchmark> fitting(String agency, String kind, MultiValueMap<String, String> values) {
        String violation = first(values, "penalty.violation");
        String matter = first(values, "matter");
        return !kind.equals("PENALTY") || (violation.isBlank() && matter.isBlank())
                ? List.of()
                : BenchmarkRules.fitting(
                        violation,
                        matter,
                        shelf.of("benchmarks", agency).stream().map(Shown::now).toList());
    }

    private static String first(MultiValueMap<String, String> values, String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
