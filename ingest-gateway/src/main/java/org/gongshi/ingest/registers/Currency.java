package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.BenchmarkVersion;
import org.gongshi.exchange.LawEntry;
import org.gongshi.ingest.views.View;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topics;
import org.springframework.stereotype.Component;

/** Whether entries are up to date with the laws and benchmarks they go by; found out when asked, kept nowhere. */
@Component
class Currency {
    private final Agencies agencies;
    private final View<LawEntry> laws;
    private final View<BenchmarkEntry> benchmarks;

    Currency(Agencies agencies, Views views) {
        this.agencies = agencies;
        this.laws = views.of(Topics.REGISTER_LAWS);
        this.benchmarks = views.of(Topics.REGISTER_BENCHMARKS);
    }

    /** What is to be asked about entries of one agency on one day. */
    record Standard(LocalDate day, List<LawChange> changes) {}

    Standard standard(String agency, LocalDate day) {
        List<LawChange> changes = laws.all().stream()
                .flatMap(law -> LawChange.of(law, day).filter(_ -> agencies.binds(law.getAgency(), agency, day)))
                .distinct()
                .toList();
        return new Standard(day, changes);
    }

    /** Why the version needs an update; empty if it does not. */
    List<Outdated> of(SpecificRecord version, Standard standard) {
        return Stream.concat(
                        OutdatedRules.byLaws(version, standard.changes()).stream(),
                        version instanceof BenchmarkVersion benchmark
                                ? followed(benchmark).stream()
                                        .flatMap(entry ->
                                                OutdatedRules.bySuperior(benchmark, entry, standard.day()).stream())
                                : Stream.empty())
                .distinct()
                .toList();
    }

    private Optional<BenchmarkEntry> followed(BenchmarkVersion version) {
        return version.getSuperiorAgency()
                .flatMap(agency -> version.getSuperiorBenchmark().map(id -> agency + "/" + id))
                .map(benchmarks::get);
    }
}
