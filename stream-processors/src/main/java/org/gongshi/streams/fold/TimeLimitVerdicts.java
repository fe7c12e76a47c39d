package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.StageMade;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.statute.TimeLimit;
import org.gongshi.statute.TimeLimit.Span;

/** Whether the steps of a case were taken in time (办理时限); the one that went worst is told. */
final class TimeLimitVerdicts {
    private TimeLimitVerdicts() {}

    static Optional<Verdict> of(CaseFile file) {
        return Stream.of(deciding(file), serving(file), holding(file))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt((Verdict verdict) -> rank(verdict.getState()))
                        .thenComparing(verdict -> verdict.getDueOn().orElseThrow()));
    }

    private static int rank(VerdictState state) {
        return switch (state) {
            case MISSED -> 0;
            case OPEN -> 1;
            case MET -> 2;
            case NOT_APPLICABLE, UNKNOWN -> 3;
        };
    }

    private static Optional<Verdict> deciding(CaseFile file) {
        return file.first(CaseStage.FILING)
                .flatMap(filed -> judged(file, Span.DECIDING, filed, decidedOn(file), CardReason.DECIDED_LATE));
    }

    private static Optional<Verdict> serving(CaseFile file) {
        return decidedOn(file).filter(_ -> file.dossier() != null).flatMap(decided -> {
            var served = since(file, CaseStage.SERVICE, decided);
            return judged(file, Span.SERVING, decided, served, CardReason.SERVED_LATE);
        });
    }

    private static Optional<Verdict> holding(CaseFile file) {
        return decidedOn(file).filter(_ -> file.dossier() != null).flatMap(decided -> {
            var ended = since(file, CaseStage.CLOSING, decided);
            return judged(file, Span.HOLDING, decided, ended, CardReason.HELD_TOO_LONG);
        });
    }

    private static Optional<LocalDate> decidedOn(CaseFile file) {
        return file.lead().map(decision -> decision.standing().getDecidedOn());
    }

    private static Optional<LocalDate> since(CaseFile file, CaseStage stage, LocalDate decided) {
        return file.stages().stream()
                .filter(made -> made.getStage() == stage)
                .map(StageMade::getOccurredOn)
                .filter(day -> !day.isBefore(decided))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Verdict> judged(
            CaseFile file, Span span, LocalDate from, Optional<LocalDate> done, CardReason late) {
        var sector = file.agency().map(agency -> agency.getSector()).orElse("");
        return file.present()
                .statutes()
                .timeLimit(span, file.kind(), file.procedure(), sector, from)
                .map(limit -> judged(file, limit, done, late));
    }

    private static Verdict judged(CaseFile file, TimeLimit limit, Optional<LocalDate> done, CardReason late) {
        var judged = Judged.by(VerdictName.TIME_LIMIT, limit.rule(), limit.source())
                .due(limit.dueOn())
                .done(done.orElse(null));
        file.stages().forEach(stage -> judged.from(stage.getReceiptId()));
        if (done.isEmpty()) {
            return judged.open();
        }
        return done.get().isAfter(limit.dueOn()) ? judged.because(late).missed() : judged.met();
    }
}
