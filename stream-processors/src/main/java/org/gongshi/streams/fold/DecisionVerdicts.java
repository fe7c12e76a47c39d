package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DeliveryMade;
import org.gongshi.exchange.FindingCode;
import org.gongshi.exchange.OutcomeMade;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReviewMade;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.StageMade;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.statute.TimeLimit;
import org.gongshi.statute.TimeLimit.Span;

/** How each decision of a case is judged; what doesn't apply to it is empty. */
final class DecisionVerdicts {
    private static final Set<FindingCode> OF_REVIEW =
            EnumSet.of(FindingCode.REVIEW_MISSING, FindingCode.REVIEW_LATE, FindingCode.REVIEW_NOT_PASSED);
    private static final Set<FindingCode> OF_OFFICERS = EnumSet.of(
            FindingCode.OFFICERS_TOO_FEW,
            FindingCode.OFFICER_NOT_REGISTERED,
            FindingCode.OFFICER_SUSPENDED,
            FindingCode.OFFICER_NOT_VALID);
    private static final Set<FindingCode> OF_MATTER =
            EnumSet.of(FindingCode.MATTER_NOT_LISTED, FindingCode.POWER_MISSING);
    private static final Set<ReceiverAnswer> TAKEN =
            EnumSet.of(ReceiverAnswer.ACCEPTED, ReceiverAnswer.APPLIED, ReceiverAnswer.STOPPED);

    private DecisionVerdicts() {}

    static Stream<Verdict> of(CaseFile file) {
        return file.decisions().stream()
                .flatMap(decision -> Stream.<Function<Situation, Optional<Verdict>>>of(
                                DecisionVerdicts::publication,
                                DecisionVerdicts::withdrawal,
                                DecisionVerdicts::review,
                                each -> officers(file, each),
                                DecisionVerdicts::matter,
                                DecisionVerdicts::benchmark,
                                DecisionVerdicts::delivery,
                                each -> fulfilment(file, each))
                        .flatMap(judge -> judge.apply(decision).stream()));
    }

    /**
     * The agency's own act is judged, by the first receipt: corrections and withdrawals leave it as it was, also one that
     * withholds or claims a leave that the first submission didn't have.
     */
    private static Optional<Verdict> publication(Situation decision) {
        var first = decision.party().getSubmissions().getFirst();
        if (!decision.party().getDueToBePublic()) {
            return Optional.empty();
        }
        return first.getDeadline().map(deadline -> {
            var received = Deadlines.civilDay(decision.party().getFirstReceivedAt());
            var judged = Judged.by(VerdictName.PUBLICATION, deadline.getRule(), deadline.getSource())
                    .on(decision)
                    .due(deadline.getDueOn())
                    .done(received)
                    .from(first.getReceiptId());
            return received.isAfter(deadline.getDueOn())
                    ? judged.because(CardReason.RECEIVED_LATE).missed()
                    : judged.met();
        });
    }

    /** Of several reasons to take it back the one that was dealt with best counts: it was down by then. */
    private static Optional<Verdict> withdrawal(Situation decision) {
        return Stream.concat(withdrawn(decision), ended(decision))
                .min(Comparator.comparing(Verdict::getState)
                        .thenComparing(verdict -> verdict.getDoneOn().orElseThrow()));
    }

    private static Stream<Verdict> withdrawn(Situation decision) {
        return decision.withdrawals().stream()
                .filter(made -> made.getDecisionId()
                        .map(id -> Parties.isNamed(decision.party(), id))
                        .orElse(true))
                .flatMap(made -> made.getReceivedOn().stream()
                        .map(on -> takenBack(decision, made.getReceiptId(), made.getWithdrawnOn(), on)));
    }

    private static Stream<Verdict> ended(Situation decision) {
        return Endings.all(decision)
                .filter(Ending::byOutcome)
                .flatMap(ending -> decision.course().getOutcomes().stream()
                        .filter(outcome -> outcome.getReceiptId().equals(ending.receiptId()))
                        .flatMap(outcome -> outcome.getReceivedOn().stream())
                        .map(on -> takenBack(decision, ending.receiptId(), ending.on(), on)));
    }

    private static Verdict takenBack(Situation decision, String receiptId, LocalDate reasonOn, LocalDate received) {
        var deadline = Deadlines.ofWithdrawal(decision.standing().getSector(), reasonOn, decision.present());
        var judged = Judged.by(VerdictName.WITHDRAWAL, deadline.getRule(), deadline.getSource())
                .on(decision)
                .due(deadline.getDueOn())
                .done(received)
                .from(receiptId);
        return received.isAfter(deadline.getDueOn())
                ? judged.because(CardReason.TAKEN_BACK_LATE).missed()
                : judged.met();
    }

    private static Optional<Verdict> review(Situation decision) {
        return decision.standing().getMajor()
                ? Judged.of(VerdictName.REVIEW, decision).map(judged -> review(decision, judged))
                : Optional.empty();
    }

    private static Verdict review(Situation decision, Judged judged) {
        decision.course().getReviews().forEach(review -> judged.from(review.getReceiptId()));
        if (decision.receipt().getState() == ReceiptState.HELD) {
            return judged.due(decision.receipt().getHeldUntil().orElse(null)).open();
        }
        findings(decision.receipt(), OF_REVIEW).forEach(judged::because);
        var passed = GateRules.lastRound(decision).filter(review -> review.getOutcome() == ReviewOutcome.APPROVED);
        passed.ifPresent(review -> review.getFlaws().forEach(judged::because));
        judged.due(decision.standing().getDecidedOn())
                .done(passed.map(ReviewMade::getReviewedOn).orElse(null));
        return judged.isBlamed()
                ? judged.missed()
                : passed.filter(DecisionVerdicts::isOverdue)
                        .map(_ -> judged.because(CardReason.REVIEW_OVERDUE).met())
                        .orElseGet(judged::met);
    }

    /** Told, but a review that took long is a review. */
    private static boolean isOverdue(ReviewMade review) {
        return review.getDueOn().filter(review.getReviewedOn()::isAfter).isPresent();
    }

    private static Optional<Verdict> officers(CaseFile file, Situation decision) {
        var standing = decision.standing();
        boolean named = standing.getOfficers() > 0 || file.stages().stream().anyMatch(stage -> stage.getOfficers() > 0);
        if (!named && standing.getMinimumOfficers() == 0) {
            return Optional.empty();
        }
        return Judged.of(VerdictName.OFFICERS, decision)
                .map(judged -> judged.from(decision.receipt().getReceiptId()))
                .map(judged -> named
                        ? officers(file, decision, judged)
                        : judged.because(CardReason.OFFICERS_NOT_NAMED).open());
    }

    private static Verdict officers(CaseFile file, Situation decision, Judged judged) {
        findings(decision.receipt(), OF_OFFICERS).forEach(judged::because);
        file.stages().stream()
                .filter(stage -> !stage.getOfficerFlaws().isEmpty())
                .forEach(stage -> blame(judged, stage));
        return judged.metUnlessBlamed();
    }

    private static void blame(Judged judged, StageMade stage) {
        judged.from(stage.getReceiptId());
        stage.getOfficerFlaws().forEach(judged::because);
    }

    private static Optional<Verdict> matter(Situation decision) {
        var findings = findings(decision.receipt(), OF_MATTER).toList();
        if (findings.isEmpty() && !decision.standing().getMatterListed()) {
            return Optional.empty();
        }
        return Judged.of(VerdictName.MATTER, decision).map(judged -> {
            findings.forEach(judged::because);
            return judged.from(decision.receipt().getReceiptId()).metUnlessBlamed();
        });
    }

    private static Optional<Verdict> benchmark(Situation decision) {
        return decision.standing()
                .getWithinBenchmark()
                .flatMap(within -> Judged.of(VerdictName.BENCHMARK, decision)
                        .map(judged -> judged.from(decision.receipt().getReceiptId()))
                        .map(judged -> within
                                ? judged.met()
                                : judged.because(CardReason.OUTSIDE_BENCHMARK).missed()));
    }

    /**
     * All receivers together: met once the last of them has it, due when the first that waits is to have it. The agency and the
     * exchange are judged by when it was sent on its way; how long a receiver takes to say that it has it is the receiver's. What
     * was sent in late with leave is no more late here than for publication.
     */
    private static Optional<Verdict> delivery(Situation decision) {
        var deliveries = decision.party().getDeliveries();
        return deliveries.isEmpty() || !decision.party().getDueToBePublic()
                ? Optional.empty()
                : Judged.of(VerdictName.DELIVERY, decision).map(judged -> delivery(decision, deliveries, judged));
    }

    private static Verdict delivery(Situation decision, List<DeliveryMade> deliveries, Judged judged) {
        judged.from(decision.receipt().getReceiptId());
        var taken = new ArrayList<LocalDate>();
        var waiting = new ArrayList<LocalDate>();
        for (var made : deliveries) {
            takenOn(decision, made, judged).ifPresentOrElse(taken::add, () -> waiting.add(made.getDueOn()));
        }
        return waiting.isEmpty()
                ? judged.due(lastDue(deliveries)).done(Collections.max(taken)).metUnlessBlamed()
                : judged.due(Collections.min(waiting)).open();
    }

    private static LocalDate lastDue(List<DeliveryMade> deliveries) {
        return deliveries.stream()
                .map(DeliveryMade::getDueOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Day on which it was sent, empty while the receiver doesn't have it; the verdict learns why, or that it was late. */
    private static Optional<LocalDate> takenOn(Situation decision, DeliveryMade made, Judged judged) {
        var answer = Deliveries.answer(decision.party(), made);
        var taken = answer.filter(given -> TAKEN.contains(given.getAnswer()))
                .map(_ -> Deadlines.civilDay(made.getRoutedAt()));
        if (made.getLacking().isPresent()) {
            judged.because(CardReason.COLUMN_MISSING);
        } else if (answer.filter(given -> given.getAnswer() == ReceiverAnswer.REJECTED)
                .isPresent()) {
            judged.because(CardReason.REJECTED);
        } else if (taken.filter(day -> day.isAfter(made.getDueOn())).isPresent()) {
            judged.because(CardReason.DELIVERED_LATE);
        }
        return taken;
    }

    /** Only where the party has to pay, and only of a decision that stands. */
    private static Optional<Verdict> fulfilment(CaseFile file, Situation decision) {
        return decision.standing().getOwed().isEmpty() || decision.receipt().getState() == ReceiptState.WITHDRAWN
                ? Optional.empty()
                : Judged.of(VerdictName.FULFILMENT, decision).map(judged -> fulfilment(file, decision, judged));
    }

    private static Verdict fulfilment(CaseFile file, Situation decision, Judged judged) {
        var standing = decision.standing();
        var served = file.first(CaseStage.SERVICE)
                .filter(day -> !day.isBefore(standing.getDecidedOn()))
                .orElse(standing.getDecidedOn());
        var limit = decision.present()
                .statutes()
                .timeLimit(
                        Span.PAYING,
                        standing.getKind(),
                        standing.getProcedure().orElse(null),
                        standing.getSector(),
                        served);
        limit.ifPresent(paying -> judged.due(paying.dueOn()));
        return fulfilment(decision, judged, limit.map(TimeLimit::dueOn).orElse(LocalDate.MAX));
    }

    /** Instalments that make up the sum fulfil it like a report that says so. */
    private static Verdict fulfilment(Situation decision, Judged judged, LocalDate dueOn) {
        var reports = decision.course().getOutcomes().stream()
                .filter(FulfilmentRules::isReport)
                .sorted(Comparator.comparing(OutcomeMade::getOccurredOn))
                .toList();
        reports.forEach(report -> judged.from(report.getReceiptId()));
        if (reports.isEmpty()) {
            return judged.open();
        }
        var last = reports.getLast().getOccurredOn();
        return switch (FulfilmentRules.state(reports, decision.standing().getOwed())) {
            case FULFILLED ->
                last.isAfter(dueOn)
                        ? judged.done(last).because(CardReason.FULFILLED_LATE).missed()
                        : judged.done(last).met();
            case PARTLY_FULFILLED -> judged.because(CardReason.PARTLY_FULFILLED).open();
            case UNFULFILLED, UNKNOWN -> judged.because(CardReason.UNFULFILLED).missed();
        };
    }

    private static Stream<FindingCode> findings(Receipt receipt, Set<FindingCode> wanted) {
        return receipt.getFindings().stream().filter(wanted::contains);
    }
}
