package org.gongshi.ingest.context;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.BenchmarkBand;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.ingest.registers.Versions;

/** Whether a fine lies within the benchmark (裁量基准) that the agency has for the item. */
final class BenchmarkMatch {
    private BenchmarkMatch() {}

    /** Empty where nothing is fined, no item is named, or no band of the item says how much. */
    static Optional<Boolean> isWithin(List<BenchmarkEntry> entries, ActFacts act) {
        BigDecimal fine = act.fine();
        if (fine == null || fine.signum() == 0 || act.matter() == null) {
            return Optional.empty();
        }
        var bands = entries.stream().flatMap(entry -> bands(entry, act)).toList();
        return bands.isEmpty() ? Optional.empty() : Optional.of(bands.stream().anyMatch(band -> holds(band, fine)));
    }

    private static Stream<BenchmarkBand> bands(BenchmarkEntry entry, ActFacts act) {
        return Stream.ofNullable(Versions.on(entry.getVersions(), act.day()))
                .filter(version -> version.getMatter()
                        .filter(matter -> matter.equals(act.matter()))
                        .isPresent())
                .flatMap(version -> version.getBands().stream())
                .filter(band -> band.getMinimumFine().isPresent()
                        || band.getMaximumFine().isPresent());
    }

    private static boolean holds(BenchmarkBand band, BigDecimal fine) {
        return band.getMinimumFine().filter(least -> fine.compareTo(least) < 0).isEmpty()
                && band.getMaximumFine()
                        .filter(greatest -> fine.compareTo(greatest) > 0)
                        .isEmpty();
    }
}
