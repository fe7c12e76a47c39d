package org.gongshi.search.reports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.search.topics.TopicUnavailableException;
import org.springframework.stereotype.Component;

/** Reports by kind and state, mean time to an answer, and how satisfied people were. Counted from what is there, so a restart changes nothing. */
@Component
final class ReportMetrics implements MeterBinder {
    private final Reports reports;

    ReportMetrics(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : ReportKind.values()) {
            Stream.of(ReportState.RECEIVED, ReportState.IN_PROGRESS, ReportState.ANSWERED, ReportState.CLOSED)
                    .forEach(state -> count(
                            registry,
                            kind,
                            "gongshi.reports",
                            "state",
                            state.name(),
                            report -> report.progress().getState() == state));
            Stream.of(Satisfaction.SATISFIED, Satisfaction.PARTLY, Satisfaction.DISSATISFIED)
                    .forEach(grade -> count(
                            registry,
                            kind,
                            "gongshi.reports.satisfaction",
                            "satisfaction",
                            grade.name(),
                            report -> report.progress().getSatisfaction().equals(java.util.Optional.of(grade))));
            Gauge.builder("gongshi.reports.answer.time", () -> answerSeconds(kind))
                    .description("mean time from receipt to answer")
                    .baseUnit("seconds")
                    .tag("kind", kind.path())
                    .register(registry);
        }
    }

    private void count(
            MeterRegistry registry, ReportKind kind, String name, String tag, String value, Predicate<Report> counts) {
        Gauge.builder(name, () -> of(kind).filter(counts).count())
                .tag("kind", kind.path())
                .tag(tag, value)
                .register(registry);
    }

    /** Not a number while nothing was answered. */
    private double answerSeconds(ReportKind kind) {
        return of(kind).map(Report::progress)
                .filter(progress -> progress.getState() == ReportState.ANSWERED)
                .mapToLong(progress -> Duration.between(
                                progress.getReceivedAt(), progress.getClosedAt().orElse(progress.getChangedAt()))
                        .toSeconds())
                .average()
                .orElse(Double.NaN);
    }

    private Stream<Report> of(ReportKind kind) {
        try {
            return reports.all().filter(report -> report.kind() == kind);
        } catch (TopicUnavailableException notYet) {
            return Stream.of();
        }
    }
}
