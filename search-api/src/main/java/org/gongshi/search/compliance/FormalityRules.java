package org.gongshi.search.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Measured.Part;

/** By what it shows that reviews are held for form's sake (审核走过场): signals, each a share of the rounds of an agency's period. */
final class FormalityRules {
    private static final int DIGITS = 4;
    private static final List<Signal> ALL = read();

    private FormalityRules() {}

    /**
     * A signal.
     *
     * @param least fewer rounds say nothing
     * @param standard the share from which it is given
     */
    private record Signal(LocalDate from, String name, String part, String whole, long least, BigDecimal standard) {

        boolean isGiven(Tally tally) {
            return share(tally).compareTo(standard) >= 0;
        }

        boolean isJudged(Tally tally) {
            return tally.count(whole) >= least;
        }

        private BigDecimal share(Tally tally) {
            return BigDecimal.valueOf(tally.count(part))
                    .divide(BigDecimal.valueOf(tally.count(whole)), DIGITS, RoundingMode.HALF_UP);
        }

        Part of(Tally tally) {
            return new Part(name, tally.count(part), tally.count(whole), standard);
        }
    }

    /** Signals given of those that can be judged. */
    static Measured measure(Tally tally) {
        var judged = on(tally.until()).filter(signal -> signal.isJudged(tally)).toList();
        long given = judged.stream().filter(signal -> signal.isGiven(tally)).count();
        return IndicatorRules.share(given, judged.size())
                .with(judged.stream().map(signal -> signal.of(tally)).toList());
    }

    /** Those in force that day: of one name the latest. */
    private static Stream<Signal> on(LocalDate day) {
        var inForce = new TreeMap<String, Signal>();
        ALL.stream()
                .filter(signal -> !signal.from.isAfter(day))
                .sorted(Comparator.comparing(Signal::from))
                .forEach(signal -> inForce.put(signal.name, signal));
        return inForce.values().stream();
    }

    /** What has to be counted for it. */
    static Set<String> counts() {
        return ALL.stream()
                .flatMap(signal -> Stream.of(signal.part, signal.whole))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Signal> read() {
        try (var stream = FormalityRules.class.getResourceAsStream("/compliance/review-formality.csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("from"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Signal(
                            LocalDate.parse(cells[0]),
                            cells[1],
                            cells[2],
                            cells[3],
                            Long.parseLong(cells[4]),
                            new BigDecimal(cells[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
