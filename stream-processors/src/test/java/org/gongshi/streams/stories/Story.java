package org.gongshi.streams.stories;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.schemas.Topics;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.SampleWithdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A case as it goes on: what happens, and every line that the exchange says about it. Decisions are #1, #2, … in the order
 * in which they were first told of; times are those of clocks in Shanghai.
 */
final class Story implements AutoCloseable {
    private static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");

    private final FoldDriver fold = new FoldDriver();
    private final List<String> decisions = new ArrayList<>();
    private final Map<String, ComplianceCard> cards = new TreeMap<>();
    private final Map<String, ComplianceIndicator> sums = new TreeMap<>();

    Story submit(SampleDecision decision) {
        number(decision.decisionId());
        return happens(decision.event());
    }

    Story submit(SampleWithdrawal withdrawal) {
        return happens(withdrawal.event());
    }

    Story submit(SampleReview review) {
        return happens(review.event());
    }

    Story submit(SampleRecord record) {
        return happens(record.event());
    }

    Story submit(SampleOutcome outcome) {
        return happens(outcome.event());
    }

    Story happens(SpecificRecord event) {
        fold.append(event);
        return this;
    }

    /** Put back by operators from the dead letters. */
    Story redelivered(SpecificRecord event) {
        fold.redeliver(event);
        return this;
    }

    Story dayBegins(String date) {
        fold.dayBegins(date);
        return this;
    }

    /** What a store holds under a key. */
    Object stored(String store, String key) {
        return fold.stored(store, key);
    }

    /** All that was said since the last look: public decisions, editions, receipts, clearances, dead letters. */
    List<String> told() {
        var told = new ArrayList<String>();
        fold.everyPublicity().forEach(said -> told.add(shown(said.key, said.value)));
        fold.everyEdition().forEach(said -> told.add(edition(said.key, said.value)));
        fold.everyReceipt().forEach(said -> told.add(receipt(said.value)));
        fold.everyClearance().forEach(said -> told.add(clearance(said.value)));
        fold.deadLetters().forEach(letter -> told.add("letter " + letter.getCode()));
        return told;
    }

    /** How the case is judged by one measure, as its card says since the last look. */
    List<String> judged(VerdictName name) {
        return cards().values().stream()
                .flatMap(card -> card.getVerdicts().stream())
                .filter(verdict -> verdict.getName() == name)
                .map(this::verdict)
                .toList();
    }

    private String verdict(Verdict verdict) {
        return "%s%s%s%s%s"
                .formatted(
                        verdict.getState(),
                        verdict.getDecisionId().map(id -> " " + name(id)).orElse(""),
                        verdict.getDueOn().map(day -> ", due " + day).orElse(""),
                        verdict.getDoneOn().map(day -> ", done " + day).orElse(""),
                        verdict.getReasons().isEmpty() ? "" : " " + verdict.getReasons());
    }

    /** The cards there are, by agency and case. */
    Map<String, ComplianceCard> cards() {
        cards.putAll(fold.cards());
        cards.values().removeIf(Objects::isNull);
        return cards;
    }

    /** What the sums hold, by agency, month and kind. */
    Map<String, Map<String, Long>> counted() {
        sums.putAll(fold.indicators());
        sums.values().removeIf(Objects::isNull);
        var counted = new TreeMap<String, Map<String, Long>>();
        sums.forEach((key, sum) -> counted.put(key, sum.getCounts()));
        return counted;
    }

    /** What was sent to receivers since the last look, and where it stands there. */
    List<String> sent() {
        var sent = new ArrayList<String>();
        Topics.CREDIT.keySet().stream()
                .sorted()
                .forEach(receiver -> fold.everyCredit(receiver)
                        .forEach(record -> sent.add("to %s: %s".formatted(receiver, sent(record.value)))));
        fold.everyDelivery().forEach(stated -> sent.add(standing(stated.key, stated.value)));
        return sent;
    }

    private String sent(CreditRecord record) {
        return "%s %s/%d%s, due %s, %d columns"
                .formatted(
                        record.getAction(),
                        name(record.getDecisionId()),
                        record.getEdition(),
                        record.getReason()
                                .map(reason -> " %s %s"
                                        .formatted(
                                                reason, record.getWithdrawnOn().orElseThrow()))
                                .orElse(""),
                        record.getDueOn(),
                        record.getColumns().size());
    }

    private String standing(String key, @Nullable Delivery delivery) {
        var slash = key.indexOf('/');
        return "at %s: %s"
                .formatted(
                        key.substring(slash + 1),
                        delivery == null
                                ? name(key.substring(0, slash)) + " gone"
                                : "%s %s/%d %s%s%s"
                                        .formatted(
                                                delivery.getAction(),
                                                name(delivery.getDecisionId()),
                                                delivery.getEdition(),
                                                delivery.getState(),
                                                delivery.getCode()
                                                        .map(code -> " " + code)
                                                        .orElse(""),
                                                delivery.getMessage()
                                                        .map(words -> " " + words)
                                                        .orElse("")));
    }

    private String shown(String key, @Nullable SpecificRecord value) {
        return switch (value) {
            case PublicDecision decision -> shown(decision);
            case Tombstone tombstone ->
                "tombstone %s: %s %s, published %s"
                        .formatted(
                                name(key),
                                tombstone.getReason(),
                                tombstone.getWithdrawnOn(),
                                tombstone.getPublishedAt().map(Story::civil).orElse("never"));
            case null, default -> "gone " + name(key);
        };
    }

    private String shown(PublicDecision decision) {
        return "public %s: %s, since %s%s%s"
                .formatted(
                        name(decision.getDecisionId()),
                        decision.getOutcome(),
                        civil(decision.getPublishedAt()),
                        decision.getPublicUntil().map(day -> ", until " + day).orElse(""),
                        decision.getFulfilment()
                                .map(fulfilment -> ", %s %s"
                                        .formatted(
                                                fulfilment.getState(),
                                                fulfilment.getPaid().orElse(null)))
                                .orElse(""));
    }

    private String edition(String key, @Nullable PublicEdition edition) {
        var slash = key.indexOf('/');
        return "edition %s%s: %s"
                .formatted(
                        name(key.substring(0, slash)),
                        key.substring(slash),
                        edition == null
                                ? "gone"
                                : edition.getCause() + " "
                                        + civil(edition.getDecision().getUpdatedAt()));
    }

    private String receipt(Receipt receipt) {
        var last = receipt.getSteps().getLast();
        return "receipt %s %s: %s %s %s%s%s"
                .formatted(
                        receipt.getType() == SubmissionType.DECISION
                                ? name(receipt.getDecisionId())
                                : receipt.getType(),
                        receipt.getRevision(),
                        receipt.getState(),
                        last.getCode(),
                        civil(last.getAt()),
                        receipt.getHeldUntil().map(day -> ", held until " + day).orElse(""),
                        receipt.getFindings().isEmpty() ? "" : ", " + receipt.getFindings());
    }

    private static String clearance(Clearance clearance) {
        return "clearance: %s after %s%s"
                .formatted(
                        clearance.getState(),
                        clearance.getRounds().stream()
                                .map(round -> round.getRound() + " " + round.getOutcome())
                                .collect(Collectors.joining(", ", "[", "]")),
                        clearance.getReviewDueOn().map(day -> ", due " + day).orElse(""));
    }

    private String name(String decisionId) {
        return "#" + number(decisionId);
    }

    private int number(String decisionId) {
        if (!decisions.contains(decisionId)) {
            decisions.add(decisionId);
        }
        return decisions.indexOf(decisionId) + 1;
    }

    private static String civil(Instant instant) {
        return LocalDateTime.ofInstant(instant, CIVIL_TIME).toString();
    }

    @Override
    public void close() {
        fold.close();
    }
}
