package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ContestMade;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;

/** The compliance card (合规卡) of a case. It follows from all that is known of the case, in whatever order that came. */
final class CardRules {
    /** What every case is judged by; an instrument is judged by whether it was answered, and by nothing else. */
    private static final List<VerdictName> NAMES = Stream.of(VerdictName.values())
            .filter(name -> name != VerdictName.UNKNOWN && name != VerdictName.INSTRUMENT)
            .toList();

    private static final Comparator<Verdict> IN_ORDER = Comparator.comparing(Verdict::getName)
            .thenComparing(verdict -> verdict.getDecisionId().orElse(""));
    private static final Comparator<CardEvent> EARLIEST_FIRST =
            Comparator.comparing(CardEvent::getOccurredOn).thenComparing(CardEvent::getReceiptId);

    /** What an answer is on a card. */
    private static final String REPLY = "INSTRUMENT";

    private CardRules() {}

    /** Empty as long as nobody says whose case it is, or nothing is known of it but its number. */
    static Optional<ComplianceCard> of(CaseFile file) {
        return file.agency().flatMap(agency -> file.bookedOn().map(on -> card(file, agency, on)));
    }

    private static ComplianceCard card(CaseFile file, PublicAgency agency, LocalDate bookedOn) {
        return new ComplianceCard(
                agency,
                file.name(),
                bookedOn,
                file.kind(),
                file.lead()
                        .flatMap(decision -> decision.standing().getCountsFor())
                        .orElse(null),
                file.decisions().stream().map(CardRules::decision).toList(),
                verdicts(file),
                events(file),
                file.dossier() == null ? null : file.dossier().getChain().orElse(null));
    }

    private static CardDecision decision(Situation decision) {
        var standing = decision.standing();
        var party = decision.party();
        return new CardDecision(
                party.getDecisionId(),
                standing.getDocumentNumber(),
                standing.getKind(),
                standing.getDecidedOn(),
                decision.receipt().getState(),
                party.getFirstReceivedAt(),
                decision.present()
                        .calendar()
                        .workingDaysBetween(standing.getDecidedOn(), Deadlines.civilDay(party.getFirstReceivedAt())),
                corrections(party),
                standing.getMajor(),
                standing.getBackfill() && !party.getDueToBePublic(),
                party.getPublishedAt().orElse(null));
    }

    private static int corrections(PartyFile party) {
        var taken = party.getSubmissions().stream()
                .filter(receipt -> receipt.getState() != ReceiptState.REFUSED)
                .count();
        return Math.toIntExact(taken) - 1;
    }

    /** What was judged, with the objections to it; and of what nothing applies, that it doesn't. */
    private static List<Verdict> verdicts(CaseFile file) {
        var contests =
                file.dossier() == null ? List.<ContestMade>of() : file.dossier().getContests();
        if (file.instrument().isPresent()) {
            return InstrumentRules.of(file)
                    .map(verdict -> contested(verdict, contests))
                    .toList();
        }
        var verdicts = Stream.concat(DecisionVerdicts.of(file), CaseVerdicts.of(file))
                .map(verdict -> contested(verdict, contests))
                .collect(Collectors.toCollection(ArrayList::new));
        var judged = verdicts.stream()
                .map(Verdict::getName)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VerdictName.class)));
        NAMES.stream().filter(name -> !judged.contains(name)).forEach(name -> verdicts.add(notApplicable(name, file)));
        verdicts.sort(IN_ORDER);
        return verdicts;
    }

    private static Verdict contested(Verdict verdict, List<ContestMade> contests) {
        var against = contests.stream()
                .filter(contest -> contest.getVerdict() == verdict.getName())
                .map(ContestMade::getReceiptId)
                .toList();
        return against.isEmpty()
                ? verdict
                : Verdict.newBuilder(verdict)
                        .setContested(true)
                        .setEvents(Stream.concat(verdict.getEvents().stream(), against.stream())
                                .toList())
                        .build();
    }

    private static Verdict notApplicable(VerdictName name, CaseFile file) {
        var judged = Judged.by(name, "", "");
        if (name == VerdictName.PUBLICATION || name == VerdictName.DELIVERY) {
            file.decisions().forEach(decision -> excuse(judged, decision));
        }
        return judged.is(VerdictState.NOT_APPLICABLE);
    }

    private static void excuse(Judged judged, Situation decision) {
        if (decision.standing().getWithheld().isPresent()) {
            judged.because(CardReason.WITHHELD);
        }
        if (decision.standing().getBackfill()) {
            judged.because(CardReason.BACKFILLED);
        }
    }

    private static List<CardEvent> events(CaseFile file) {
        return Stream.of(
                        file.decisions().stream().flatMap(CardRules::submissions),
                        file.decisions().stream().flatMap(CardRules::withdrawals),
                        courses(file).flatMap(CardRules::events),
                        dossier(file))
                .flatMap(events -> events)
                .distinct()
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private static Stream<CardEvent> submissions(Situation decision) {
        return decision.party().getSubmissions().stream().map(CardRules::submission);
    }

    private static CardEvent submission(Receipt receipt) {
        return new CardEvent(
                receipt.getReceiptId(),
                SubmissionType.DECISION,
                receipt.getState().name(),
                Deadlines.civilDay(receipt.getReceivedAt()));
    }

    private static Stream<CardEvent> withdrawals(Situation decision) {
        return decision.withdrawals().stream()
                .map(made -> new CardEvent(
                        made.getReceiptId(),
                        SubmissionType.WITHDRAWAL,
                        made.getReason().name(),
                        made.getWithdrawnOn()));
    }

    private static Stream<Course> courses(CaseFile file) {
        return file.decisions().isEmpty() && file.dossier() != null
                ? Stream.of(file.dossier().getCourse())
                : file.decisions().stream().map(Situation::course);
    }

    private static Stream<CardEvent> events(Course course) {
        return Stream.concat(
                course.getReviews().stream()
                        .map(review -> new CardEvent(
                                review.getReceiptId(),
                                SubmissionType.REVIEW,
                                review.getOutcome().name(),
                                review.getReviewedOn())),
                course.getOutcomes().stream()
                        .map(outcome -> new CardEvent(
                                outcome.getReceiptId(),
                                SubmissionType.OUTCOME,
                                outcome.getType().name(),
                                outcome.getOccurredOn())));
    }

    private static Stream<CardEvent> dossier(CaseFile file) {
        var dossier = file.dossier();
        return dossier == null ? Stream.of() : events(dossier);
    }

    private static Stream<CardEvent> events(Dossier dossier) {
        var replies = dossier.getReplies().stream()
                .map(reply -> new CardEvent(reply.getReceiptId(), SubmissionType.REPLY, REPLY, reply.getReceivedOn()));
        return Stream.concat(Stream.concat(records(dossier), contests(dossier)), replies);
    }

    private static Stream<CardEvent> records(Dossier dossier) {
        return dossier.getStages().stream()
                .map(stage -> new CardEvent(
                        stage.getReceiptId(),
                        SubmissionType.RECORD,
                        stage.getStage().name(),
                        stage.getOccurredOn()));
    }

    private static Stream<CardEvent> contests(Dossier dossier) {
        return dossier.getContests().stream()
                .map(contest -> new CardEvent(
                        contest.getReceiptId(),
                        SubmissionType.CONTEST,
                        VerdictNames.text(contest.getVerdict()),
                        contest.getReceivedOn()));
    }
}
