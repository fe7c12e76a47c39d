package org.gongshi.search.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.search.compliance.AlertQuery.Days;
import org.gongshi.search.compliance.CardView.Decision;
import org.gongshi.search.compliance.CardView.Verdict;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.compliance.Tally.Series;
import org.jspecify.annotations.Nullable;

/** What supervisors are warned of. */
public final class AlertRules {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String REVIEW = "review";

    private AlertRules() {}

    /** Of a card at most one for each name of a verdict, the gravest. */
    public static List<Alert> of(CardView card, Days days) {
        return List.copyOf(card.verdicts().stream()
                .flatMap(verdict ->
                        type(card, verdict, days).map(type -> alert(card, verdict, type, days.today())).stream())
                .collect(Collectors.toMap(
                        Alert::id,
                        alert -> alert,
                        BinaryOperator.minBy(Comparator.comparing(Alert::type)),
                        TreeMap::new))
                .values());
    }

    private static Optional<AlertType> type(CardView card, Verdict verdict, Days days) {
        if (verdict.isMissed() || verdict.isOverdue(days.today())) {
            return Optional.of(breach(verdict));
        }
        var due = verdict.dueOn();
        if (!verdict.isOpen() || due == null || due.isAfter(days.soon())) {
            return Optional.empty();
        }
        return Optional.of(isHeld(card, verdict) ? AlertType.HOLD_ENDING : AlertType.DUE_SOON);
    }

    private static AlertType breach(Verdict verdict) {
        if (verdict.reasons().contains(AlertType.REVIEW_REASON)) {
            return AlertType.REVIEW_MISSING;
        }
        return verdict.reasons().contains(AlertType.OFFICER_REASON) ? AlertType.OFFICER_SUSPENDED : AlertType.BREACH;
    }

    /** The review that a decision waits for is open until the day on which the decision is published without it. */
    private static boolean isHeld(CardView card, Verdict verdict) {
        return verdict.name().equals(REVIEW)
                && judged(card, verdict).anyMatch(decision -> decision.state().equals(ReceiptState.HELD.name()));
    }

    private static Stream<Decision> judged(CardView card, Verdict verdict) {
        return card.decisions().stream()
                .filter(decision -> verdict.decision() == null || decision.id().equals(verdict.decision()));
    }

    private static Alert alert(CardView card, Verdict verdict, AlertType type, LocalDate today) {
        var since = since(card, verdict, today);
        return new Alert(
                Alert.id(card.agency(), card.caseNumber(), verdict.name()),
                type,
                card.agency(),
                card.agencyName(),
                card.region(),
                card.caseNumber(),
                verdict.name(),
                verdict.dueOn(),
                verdict.reasons(),
                since.orElse(Instant.EPOCH),
                began(card, verdict, since));
    }

    /**
     * What was done before was done about something else: while there was time yet, or while the decision waited for its review.
     * What is missed may be so from the first, whatever its day. Empty: it was never anything else.
     */
    private static Optional<Instant> since(CardView card, Verdict verdict, LocalDate today) {
        if (verdict.isMissed() && verdict.name().equals(REVIEW)) {
            return judged(card, verdict)
                    .flatMap(decision -> Stream.ofNullable(decision.publishedAt()))
                    .max(Comparator.naturalOrder());
        }
        var due = verdict.dueOn();
        if (due == null) {
            return Optional.empty();
        }
        var over = start(due.plusDays(1));
        if (verdict.isOverdue(today) || verdict.isLate()) {
            return Optional.of(over);
        }
        return verdict.isOpen()
                ? Optional.of(start(Days.eve(due)))
                : told(card, verdict).map(told -> told.isBefore(over) ? told : over);
    }

    /** The day came that makes it what it is, or what it follows from came in. */
    private static Instant began(CardView card, Verdict verdict, Optional<Instant> since) {
        return Stream.concat(
                        since.or(() -> told(card, verdict)).stream(),
                        judged(card, verdict).map(Decision::firstReceivedAt))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> start(card.bookedOn()));
    }

    /** The last day of what it follows from; that the agency objects changes nothing. */
    private static Optional<Instant> told(CardView card, Verdict verdict) {
        return verdict.events().stream()
                .flatMap(receipt -> card.event(receipt).stream())
                .filter(event -> !event.type().equals(SubmissionType.CONTEST.name()))
                .map(event -> start(event.occurredOn()))
                .max(Comparator.naturalOrder());
    }

    /** Series with missing numbers, by agency. */
    public static Map<String, List<Series>> gaps(List<Series> series) {
        return series.stream()
                .filter(one -> one.missing() > 0)
                .sorted(Comparator.comparing(Series::name))
                .collect(Collectors.groupingBy(
                        one -> one.name().substring(0, one.name().indexOf('|')), TreeMap::new, Collectors.toList()));
    }

    public static Standing standing(@Nullable SupervisionAction last, Alert alert) {
        if (last == null || last.getActedAt().isBefore(alert.since())) {
            return Standing.UNTOUCHED;
        }
        return state(last)
                .map(state -> new Standing(
                        state,
                        last.getAccount(),
                        last.getAssignee().orElse(null),
                        last.getReason().orElse(null),
                        last.getActedAt()))
                .orElse(Standing.UNTOUCHED);
    }

    /** Empty: it is about no alert. */
    public static Optional<State> state(SupervisionAction action) {
        return switch (action.getAct()) {
            case ALERT_ACKNOWLEDGED -> Optional.of(State.ACKNOWLEDGED);
            case ALERT_ASSIGNED -> Optional.of(State.ASSIGNED);
            case ALERT_CLOSED -> Optional.of(State.CLOSED);
            case NO_REVIEW_CONFIRMED, BACKFILL_OPENED, AUDIT_HELD, INSTRUMENT_ISSUED, UNKNOWN -> Optional.empty();
        };
    }

    /** Cards that may tell of these alerts have one of these reasons; empty: any. */
    public static List<String> reasons(List<AlertType> types) {
        boolean onlyOfReasons = types.stream()
                .filter(AlertType::isOfCase)
                .allMatch(type -> type == AlertType.REVIEW_MISSING || type == AlertType.OFFICER_SUSPENDED);
        return onlyOfReasons
                ? Stream.of(AlertType.REVIEW_MISSING, AlertType.OFFICER_SUSPENDED)
                        .filter(types::contains)
                        .map(type ->
                                type == AlertType.REVIEW_MISSING ? AlertType.REVIEW_REASON : AlertType.OFFICER_REASON)
                        .toList()
                : List.of();
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
