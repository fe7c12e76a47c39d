package org.gongshi.ingest.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.BenchmarkBand;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.BenchmarkVersion;
import org.gongshi.exchange.DecisionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fine of {@link Acts#penalty()} is 50,000 yuan, for the item M1. */
final class BenchmarkMatchTest {
    private static BenchmarkEntry benchmark(String matter, @Nullable String least, @Nullable String greatest) {
        var band = new BenchmarkBand(
                "一般",
                null,
                List.of(),
                least == null ? null : new BigDecimal(least),
                greatest == null ? null : new BigDecimal(greatest),
                null);
        var version = new BenchmarkVersion(
                Acts.DAY.minusYears(1), null, "无证经营", matter, List.of(), List.of(band), null, null);
        return new BenchmarkEntry("B1", "agency", List.of(version));
    }

    private static Optional<Boolean> isWithin(BenchmarkEntry... benchmarks) {
        return BenchmarkMatch.isWithin(List.of(benchmarks), Acts.penalty());
    }

    @Test
    void bothEndsOfABandBelongToIt() {
        assertThat(isWithin(benchmark("M1", "50000.00", "60000.00"))).hasValue(true);
        assertThat(isWithin(benchmark("M1", "10000.00", "50000.00"))).hasValue(true);
        assertThat(isWithin(benchmark("M1", "50000.01", null))).hasValue(false);
        assertThat(isWithin(benchmark("M1", null, "49999.99"))).hasValue(false);
    }

    @Test
    void oneOfSeveralGradesIsEnough() {
        assertThat(isWithin(benchmark("M1", "1.00", "2.00"), benchmark("M1", "40000.00", "60000.00")))
                .hasValue(true);
    }

    @Test
    void noItemNoBandNoFineNoJudgment() {
        assertThat(isWithin()).isEmpty();
        assertThat(isWithin(benchmark("M2", "1.00", "2.00"))).isEmpty();
        assertThat(isWithin(benchmark("M1", null, null))).isEmpty();
        assertThat(BenchmarkMatch.isWithin(List.of(benchmark("M1", "1.00", "2.00")), Acts.of(DecisionKind.PERMIT)))
                .isEmpty();
    }
}
