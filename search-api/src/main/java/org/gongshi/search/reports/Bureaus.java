package org.gongshi.search.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which justice bureau is in charge: the one with the longest prefix of the agency's region. Data: CSV
 * {@code code,region,name}, a heading first, no commas inside.
 */
@Component
public final class Bureaus {
    private final List<Bureau> all;

    Bureaus(ReportSettings settings) throws IOException {
        try (var file = settings.bureaus().getInputStream()) {
            this.all = read(file);
        }
    }

    private static List<Bureau> read(InputStream file) {
        try {
            var bureaus = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Bureaus::bureau)
                    .sorted(Comparator.comparingInt(
                            (Bureau bureau) -> -bureau.region().length()))
                    .toList();
            if (bureaus.isEmpty() || !bureaus.getLast().region().isEmpty()) {
                throw new IllegalArgumentException("one bureau must be in charge of all other regions");
            }
            return bureaus;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Bureau bureau(String line) {
        var cells = Stream.of(line.split(",", -1)).map(String::strip).toList();
        if (cells.size() != 3) {
            throw new IllegalArgumentException("not code,region,name: " + line);
        }
        return new Bureau(
                Objects.requireNonNull(cells.get(0)),
                Objects.requireNonNull(cells.get(1)),
                Objects.requireNonNull(cells.get(2)));
    }

    Bureau inChargeOf(String region) {
        return all.stream()
                .filter(bureau -> region.startsWith(bureau.region()))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Bureau> of(String code) {
        return all.stream().filter(bureau -> bureau.code().equals(code)).findFirst();
    }

    /** All, from the highest down. */
    public List<Bureau> all() {
        return all.reversed();
    }
}
