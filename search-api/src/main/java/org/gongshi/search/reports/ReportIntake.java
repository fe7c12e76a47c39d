package org.gongshi.search.reports;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.gongshi.search.reports.ReportDraft.Mistaken;
import org.gongshi.search.reports.ReportDraft.Read;
import org.gongshi.search.reports.ReportDraft.Reading;
import org.springframework.stereotype.Component;

/** Takes in what people and programs send. */
@Component
final class ReportIntake {
    private final Reports reports;
    private final AgencyCards agencies;
    private final MeterRegistry metrics;

    ReportIntake(Reports reports, AgencyCards agencies, MeterRegistry metrics) {
        this.reports = reports;
        this.agencies = agencies;
        this.metrics = metrics;
    }

    /** What became of it. */
    sealed interface Intake {}

    /** It is on the disks of the brokers. */
    record Taken(Report report) implements Intake {}

    /** All that is wrong with it; nothing was kept. */
    record Refused(List<ReportFlaw> flaws) implements Intake {}

    /** What is wrong with fields that are not taken in, whatever else they are. */
    List<ReportFlaw> flaws(ReportKind kind, Map<String, List<String>> fields) {
        return reading(kind, fields) instanceof Mistaken(var flaws) ? flaws : List.of();
    }

    private Reading reading(ReportKind kind, Map<String, List<String>> fields) {
        return ReportReader.read(kind, fields, code -> agencies.of(code).isPresent());
    }

    /** @param attempt see {@link ReportSeal#number} */
    Intake take(ReportKind kind, Map<String, List<String>> fields, String attempt) {
        return switch (reading(kind, fields)) {
            case Read(var draft) -> {
                var agency = agencies.of(draft.agency()).orElseThrow();
                var report = reports.file(draft, agency.region(), attempt);
                metrics.counter("gongshi.reports.received", "kind", kind.path()).increment();
                yield new Taken(report);
            }
            case Mistaken(var flaws) -> new Refused(flaws);
        };
    }
}
