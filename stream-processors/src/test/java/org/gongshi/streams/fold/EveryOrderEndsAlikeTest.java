package org.gongshi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;

/** The law of the fold's order: what the agency states decides, not what arrives first. */
final class EveryOrderEndsAlikeTest {
    private static final Instant START = SampleDecision.at("2026-03-06T10:00");
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleDecision PENALTY = Samples.penalty().ofCase(CASE).facts("无证经营。");

    /** An event at the moment that its place in the log gives it. */
    @FunctionalInterface
    interface Said {
        CaseEvent at(Instant moment);
    }

    /** What is only said together by luck would be missed: each of these is a third of what is tried. */
    @Provide
    Arbitrary<List<Said>> events() {
        return Arbitraries.oneOf(mixed(), gated(), ended());
    }

    /**
     * Of one case: submissions of distinct rank, some withheld, some for privacy, some publishing again, some under another
     * number, some major; withdrawals, rounds of review, outcomes, records, objections and a supervisor's confirmation among them.
     */
    private static Arbitrary<List<Said>> mixed() {
        var others = Arbitraries.oneOf(withdrawals(), outcomes(), records(), objections(), confirmations());
        return together(submitted(submissions(), 3), rounds(0, 2), others.list().ofMaxSize(2));
    }

    /** Major decisions with several rounds of review. */
    private static Arbitrary<List<Said>> gated() {
        var major = submissions().map(SampleDecision::major);
        var others = Arbitraries.oneOf(records(), confirmations());
        return together(submitted(major, 2), rounds(2, 3), others.list().ofMaxSize(1));
    }

    /** Several reasons to take a decision down. */
    private static Arbitrary<List<Said>> ended() {
        var ends = Arbitraries.oneOf(withdrawals(), outcomes());
        return together(
                submitted(submissions(), 2),
                Arbitraries.just(List.of()),
                ends.list().ofMinSize(2).ofMaxSize(3));
    }

    private static Arbitrary<List<Said>> together(
            Arbitrary<List<Said>> first, Arbitrary<List<Said>> second, Arbitrary<List<Said>> third) {
        return Combinators.combine(first, second, third)
                .as((one, two, three) -> Stream.of(one, two, three)
                        .flatMap(List::stream)
                        .limit(6)
                        .toList());
    }

    private static Arbitrary<List<Said>> submitted(Arbitrary<SampleDecision> submissions, int most) {
        return submissions
                .list()
                .uniqueElements(SampleDecision::statedRevision)
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(all -> all.stream().map(EveryOrderEndsAlikeTest::at).toList());
    }

    private static Arbitrary<List<Said>> rounds(int least, int most) {
        return reviews()
                .list()
                .uniqueElements(SampleReview::round)
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(all -> all.stream()
                        .<Said>map(each -> moment -> each.receivedAt(moment).opened())
                        .toList());
    }

    private static Said at(SampleDecision decision) {
        return moment -> decision.receivedAt(moment).opened();
    }

    private static Arbitrary<SampleDecision> submissions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(EveryOrderEndsAlikeTest::submission);
    }

    private static SampleDecision submission(int rank, int shape, boolean major) {
        var plain = PENALTY.revision(rank).content(with -> with.setOutcome("罚款" + rank * 1000 + "元"));
        var submission = major ? plain.major() : plain;
        return switch (shape) {
            case 0 -> submission;
            case 1 -> submission.correcting(CorrectionType.CONTENT);
            case 2 -> submission.correcting(CorrectionType.PRIVACY);
            case 3 -> submission.republishing();
            case 4 -> submission.renumbered("示交罚〔2026〕" + (100 + rank) + "号");
            default -> submission.withheld(WithholdReason.PRIVACY);
        };
    }

    private static Arbitrary<SampleReview> reviews() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(ReviewOutcome.APPROVED)),
                                Tuple.of(2, Arbitraries.of(ReviewOutcome.class))),
                        Arbitraries.of("2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"))
                .as((round, outcome, day) ->
                        SampleReview.ofCase(CASE, round, outcome).on(day));
    }

    private static Arbitrary<Said> withdrawals() {
        return Combinators.combine(
                        Arbitraries.of(WithdrawalReason.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(20, 21),
                        Arbitraries.of(true, false))
                .as(EveryOrderEndsAlikeTest::withdrawal)
                .map(withdrawal -> moment -> withdrawal.receivedAt(moment).opened());
    }

    private static SampleWithdrawal withdrawal(WithdrawalReason reason, int revision, int day, boolean everyParty) {
        var withdrawal = everyParty ? SampleWithdrawal.of(PENALTY, reason) : SampleWithdrawal.ofParty(PENALTY, reason);
        var dated = withdrawal.on("2026-03-" + day);
        return revision == 0 ? dated : dated.numbered(revision);
    }

    private static Arbitrary<Said> outcomes() {
        return Combinators.combine(
                        Arbitraries.of(OutcomeType.class),
                        Arbitraries.of(OutcomeResult.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(EveryOrderEndsAlikeTest::outcome)
                .map(outcome -> moment -> outcome.receivedAt(moment).opened());
    }

    /** All but archiving, which depends on what came before it by its nature. */
    private static Arbitrary<Said> records() {
        return Arbitraries.of(CaseStage.class)
                .filter(stage -> stage != CaseStage.ARCHIVING)
                .map(stage -> SampleRecord.of(CASE, stage)
                        .documents("文书" + stage.name().charAt(0)))
                .map(record -> moment -> record.receivedAt(moment).opened());
    }

    private static Arbitrary<Said> objections() {
        return Combinators.combine(
                        Arbitraries.of("publication", "review", "records"),
                        Arbitraries.integers().between(1, 2))
                .as((verdict, content) ->
                        moment -> new CaseEvent.VerdictContested(SampleLedger.contest(verdict, content, moment)));
    }

    private static Arbitrary<Said> confirmations() {
        return Arbitraries.of(true, false).map(ofCase -> moment -> confirmed(ofCase, moment));
    }

    private static CaseEvent confirmed(boolean ofCase, Instant moment) {
        return new CaseEvent.SupervisorIntervened(SupervisorActed.newBuilder()
                .setEventId("supervision.actions-v1/0/1")
                .setAgency(Samples.AGENCY)
                .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                .setActedAt(moment)
                .setAccount("county-justice")
                .setCaseNumber(ofCase ? CASE : null)
                .setDocumentNumber(ofCase ? null : PENALTY.event().getDocumentNumber())
                .build());
    }

    private static SampleOutcome outcome(OutcomeType type, OutcomeResult result, boolean isFinal, boolean ofCase) {
        var outcome = ofCase ? SampleOutcome.ofCase(CASE, type) : SampleOutcome.ofDocument(PENALTY, type);
        var decided = outcome.result(result).amount("1000.00");
        return isFinal ? decided : decided.appealable();
    }

    @Property(tries = 120)
    void everyOrderOfUpToSixEventsEndsInOneState(@ForAll("events") List<Said> events) {
        var ends = new HashSet<End>();

        everyOrder(events, folded -> ends.add(End.of(folded)));

        assertThat(ends).hasSize(1);
    }

    @Property(tries = 200)
    void sumsAreThoseOfTheCardsAndOfWhatReceiversHave(@ForAll("events") List<Said> events) {
        var folded = folded(events);

        var counted = new TreeMap<String, ComplianceIndicator>();
        Stream.concat(
                        folded.cards().values().stream()
                                .flatMap(
                                        card -> CountRules.moved(card.getAgency(), null, CountRules.of(card)).stream()),
                        DeliveryCounts.moved(Parts.NONE, folded.parts()).stream())
                .forEach(share -> counted.put(share.key(), share.addedTo(counted.get(share.key()))));
        assertThat(withoutReviews(folded.sums())).isEqualTo(counted);
    }

    /** Rounds of review are counted as they come, and never taken back. */
    private static Map<String, ComplianceIndicator> withoutReviews(Map<String, ComplianceIndicator> sums) {
        var without = new TreeMap<String, ComplianceIndicator>();
        sums.forEach((key, sum) -> {
            var counts = new TreeMap<>(sum.getCounts());
            counts.keySet().removeIf(name -> name.startsWith("reviews"));
            if (!counts.isEmpty()) {
                without.put(
                        key,
                        ComplianceIndicator.newBuilder(sum).setCounts(counts).build());
            }
        });
        return without;
    }

    @Property(tries = 200)
    void editionsAreThereAsLongAsTheDecisionIs(@ForAll("events") List<Said> events) {
        var folded = folded(events);

        assertThat(folded.editions().isEmpty())
                .isEqualTo(
                        folded.shown().filter(shown -> shown.startsWith("罚款")).isEmpty());
    }

    @Property(tries = 100)
    void aSecondDeliveryOfAnyOfThemChangesNothing(@ForAll("events") List<Said> events, @ForAll int which) {
        var parts = folded(events).parts();
        var again = events.get(Math.floorMod(which, events.size())).at(START.plus(Duration.ofDays(9)));

        var outcome = Samples.RULES.fold(parts, again);

        assertThat(outcome.parts()).isEqualTo(parts);
        assertThat(outcome.emissions()).noneMatch(Emission.ReceiptWritten.class::isInstance);
    }

    /** Orders that begin alike share that beginning. */
    private static void everyOrder(List<Said> events, Consumer<Folded> end) {
        var timed = events.stream()
                .map(event -> IntStream.range(0, events.size())
                        .mapToObj(place -> event.at(START.plus(Duration.ofHours(place))))
                        .toList())
                .toList();
        continued(Folded.NOTHING, timed, new ArrayList<>(), end);
    }

    private static void continued(
            Folded folded, List<List<CaseEvent>> events, List<Integer> taken, Consumer<Folded> end) {
        if (taken.size() == events.size()) {
            end.accept(folded);
        }
        for (int next = 0; next < events.size(); next++) {
            if (!taken.contains(next)) {
                var further = new ArrayList<>(taken);
                further.add(next);
                continued(folded.after(events.get(next).get(taken.size())), events, further, end);
            }
        }
    }

    private static Folded folded(List<Said> events) {
        var folded = Folded.NOTHING;
        for (int place = 0; place < events.size(); place++) {
            folded = folded.after(events.get(place).at(START.plus(Duration.ofHours(place))));
        }
        return folded;
    }

    /**
     * State and topics after some events.
     *
     * @param shown what the public topic says, without what the log decides
     * @param cleared what the agency is told of its case, without when
     * @param sent what receivers were told last
     * @param cards how cases are judged
     * @param sums of what the cards count for
     */
    private record Folded(
            Parts parts,
            Optional<String> shown,
            Set<String> editions,
            Optional<Clearance> cleared,
            Map<String, String> sent,
            Map<String, ComplianceCard> cards,
            Map<String, ComplianceIndicator> sums) {
        static final Folded NOTHING =
                new Folded(Parts.NONE, Optional.empty(), Set.of(), Optional.empty(), Map.of(), Map.of(), Map.of());

        Folded after(CaseEvent event) {
            var outcome = Samples.RULES.fold(parts, event);
            var said = shown;
            var kept = new HashSet<>(editions);
            var stated = cleared;
            var sent = new TreeMap<>(this.sent);
            var cards = new TreeMap<>(this.cards);
            for (var emission : outcome.emissions()) {
                switch (emission) {
                    case Emission.DecisionPublished(var decision) -> said = Optional.of(decision.getOutcome());
                    case Emission.TombstoneLeft(var tombstone) -> said = Optional.of(undated(tombstone));
                    case Emission.DecisionRemoved _ -> said = Optional.empty();
                    case Emission.EditionPublished edition -> kept.add(edition.key());
                    case Emission.EditionRemoved edition -> kept.remove(edition.key());
                    case Emission.ClearanceStated(var clearance) -> stated = Optional.of(undated(clearance));
                    case Emission.CreditSent(var receiver, var record) ->
                        sent.put(receiver, record.getAction() + " " + record.getColumns());
                    case Emission.CardStated card -> cards.put(card.key(), card.value());
                    case Emission.CardRemoved(var key) -> cards.remove(key);
                    case Emission.ReceiptWritten _, Emission.DeliveryStated _ -> {}
                }
            }
            return new Folded(outcome.parts(), said, kept, stated, sent, cards, summed(outcome.shares()));
        }

        private Map<String, ComplianceIndicator> summed(List<Share> shares) {
            var summed = new TreeMap<>(sums);
            shares.forEach(share -> summed.put(share.key(), share.addedTo(summed.get(share.key()))));
            summed.values().removeIf(sum -> sum.getCounts().isEmpty());
            return summed;
        }
    }

    /** Content, status and findings; what the log decides is left out: editions and times. */
    private record End(
            Optional<String> shown,
            Map<String, Optional<PublicDecision>> views,
            List<String> states,
            Optional<Clearance> cleared,
            List<String> verdicts) {
        static End of(Folded folded) {
            var views = new TreeMap<String, Optional<PublicDecision>>();
            folded.parts()
                    .views()
                    .forEach((id, view) ->
                            views.put(id, Optional.ofNullable(view).map(EveryOrderEndsAlikeTest::undated)));
            return new End(
                    folded.shown(),
                    views,
                    EveryOrderEndsAlikeTest.states(folded.parts()),
                    folded.cleared(),
                    EveryOrderEndsAlikeTest.verdicts(folded.cards()));
        }
    }

    private static List<String> verdicts(Map<String, ComplianceCard> cards) {
        return cards.entrySet().stream()
                .flatMap(card -> card.getValue().getVerdicts().stream()
                        .map(verdict -> "%s %s %s %s %s %s"
                                .formatted(
                                        card.getKey(),
                                        verdict.getName(),
                                        verdict.getDecisionId(),
                                        verdict.getState(),
                                        verdict.getReasons(),
                                        verdict.getContested())))
                .toList();
    }

    private static PublicDecision undated(PublicDecision decision) {
        return PublicDecision.newBuilder(decision)
                .setEdition(0)
                .setPublishedAt(START)
                .setUpdatedAt(START)
                .build();
    }

    private static Clearance undated(Clearance clearance) {
        return Clearance.newBuilder(clearance).setUpdatedAt(START).build();
    }

    private static String undated(Tombstone tombstone) {
        return Tombstone.newBuilder(tombstone)
                .setEdition(0)
                .setPublishedAt(null)
                .build()
                .toString();
    }

    private static List<String> states(Parts parts) {
        return parts.files().values().stream()
                .flatMap(file -> file.getParties().stream())
                .flatMap(EveryOrderEndsAlikeTest::states)
                .sorted()
                .toList();
    }

    private static Stream<String> states(PartyFile party) {
        var standing = party.getStanding().orElseThrow().getReceiptId();
        return party.getSubmissions().stream()
                .map(receipt -> receipt.getReceiptId().equals(standing)
                        ? "stands: " + state(receipt) + " " + receipt.getFindings()
                        : state(receipt));
    }

    private static String state(Receipt receipt) {
        return receipt.getRevision() + " " + receipt.getState();
    }
}
