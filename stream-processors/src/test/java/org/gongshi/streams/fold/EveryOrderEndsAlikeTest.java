package org.gongshi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;

/** The law of the fold's order: what the agency states decides, not what arrives first. */
final class EveryOrderEndsAlikeTest {
    private static final Instant START = SampleDecision.at("2026-03-06T10:00");

    /** An event at a moment that its place in the log gives it. */
    sealed interface Said {
        CaseEvent at(Instant moment);
    }

    record Submits(SampleDecision decision) implements Said {
        @Override
        public CaseEvent at(Instant moment) {
            return decision.receivedAt(moment).opened();
        }
    }

    record Withdraws(SampleWithdrawal withdrawal) implements Said {
        @Override
        public CaseEvent at(Instant moment) {
            return withdrawal.receivedAt(moment).opened();
        }
    }

    /** Submissions of distinct rank, some withheld, some for privacy, some publishing again; withdrawals among them. */
    @Provide
    Arbitrary<List<Said>> events() {
        var submitted = submissions()
                .list()
                .uniqueElements(SampleDecision::statedRevision)
                .ofMinSize(1)
                .ofMaxSize(4);
        var withdrawn = withdrawals().list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(submitted, withdrawn)
                .as((submissions, withdrawals) -> Stream.<Said>concat(
                                submissions.stream().map(Submits::new),
                                withdrawals.stream().map(Withdraws::new))
                        .toList());
    }

    private static Arbitrary<SampleDecision> submissions() {
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(rank -> Arbitraries.integers().between(0, 4).map(shape -> submission(rank, shape)));
    }

    private static Arbitrary<SampleWithdrawal> withdrawals() {
        return Combinators.combine(
                        Arbitraries.of(WithdrawalReason.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(20, 21),
                        Arbitraries.of(true, false))
                .as(EveryOrderEndsAlikeTest::withdrawal);
    }

    private static SampleWithdrawal withdrawal(WithdrawalReason reason, int revision, int day, boolean everyParty) {
        var penalty = Samples.penalty();
        var withdrawal = everyParty ? SampleWithdrawal.of(penalty, reason) : SampleWithdrawal.ofParty(penalty, reason);
        var dated = withdrawal.on("2026-03-" + day);
        return revision == 0 ? dated : dated.numbered(revision);
    }

    private static SampleDecision submission(int rank, int shape) {
        var submission = Samples.penalty().revision(rank).content(with -> with.setOutcome("罚款" + rank * 1000 + "元"));
        return switch (shape) {
            case 0 -> submission;
            case 1 -> submission.correcting(CorrectionType.CONTENT);
            case 2 -> submission.correcting(CorrectionType.PRIVACY);
            case 3 -> submission.republishing();
            default -> submission.withheld(WithholdReason.PRIVACY);
        };
    }

    @Property(tries = 600)
    void whatThePublicSeesAndTheStatesOfAllSubmissionsAreTheSame(
            @ForAll("events") List<Said> events, @ForAll long shuffle) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(shuffle));
        var one = folded(events);
        var other = folded(shuffled);

        assertThat(other.shown()).isEqualTo(one.shown());
        assertThat(content(other.parts())).isEqualTo(content(one.parts()));
        assertThat(states(other.parts())).isEqualTo(states(one.parts()));
    }

    @Property(tries = 300)
    void editionsAreThereAsLongAsTheDecisionIs(@ForAll("events") List<Said> events) {
        var folded = folded(events);

        assertThat(folded.editions().isEmpty()).isEqualTo(folded.parts().published() == null);
    }

    @Property(tries = 100)
    void aSecondDeliveryOfAnyOfThemChangesNothing(@ForAll("events") List<Said> events, @ForAll int which) {
        var parts = folded(events).parts();
        var again = events.get(Math.floorMod(which, events.size())).at(START.plus(Duration.ofDays(9)));

        var outcome = Samples.RULES.fold(parts, again);

        assertThat(outcome.parts()).isEqualTo(parts);
        assertThat(outcome.emissions()).isEmpty();
    }

    /**
     * State and topics at the end.
     *
     * @param shown what the public topic says, without what the log decides
     */
    private record Folded(Parts parts, Optional<String> shown, Set<String> editions) {}

    private static Folded folded(List<Said> events) {
        var parts = Parts.NONE;
        Optional<String> shown = Optional.empty();
        var editions = new HashSet<String>();
        for (int i = 0; i < events.size(); i++) {
            var outcome = Samples.RULES.fold(parts, events.get(i).at(START.plus(Duration.ofHours(i))));
            parts = outcome.parts();
            for (var emission : outcome.emissions()) {
                switch (emission) {
                    case Emission.DecisionPublished(var decision) -> shown = Optional.of(decision.getOutcome());
                    case Emission.TombstoneLeft(var tombstone) -> shown = Optional.of(undated(tombstone));
                    case Emission.DecisionRemoved _ -> shown = Optional.empty();
                    case Emission.EditionPublished edition -> editions.add(edition.key());
                    case Emission.EditionRemoved edition -> editions.remove(edition.key());
                    case Emission.ReceiptWritten _ -> {}
                }
            }
        }
        return new Folded(parts, shown, editions);
    }

    private static String undated(Tombstone tombstone) {
        return Tombstone.newBuilder(tombstone)
                .setEdition(0)
                .setPublishedAt(null)
                .build()
                .toString();
    }

    /** What the log decides is left out: edition and times. */
    private static Optional<PublicDecision> content(Parts parts) {
        return Optional.ofNullable(parts.published())
                .map(decision -> PublicDecision.newBuilder(decision)
                        .setEdition(0)
                        .setPublishedAt(START)
                        .setUpdatedAt(START)
                        .build());
    }

    private static List<String> states(Parts parts) {
        return Optional.ofNullable(parts.file()).orElseThrow().getParties().getFirst().getSubmissions().stream()
                .map(EveryOrderEndsAlikeTest::state)
                .sorted()
                .toList();
    }

    private static String state(Receipt receipt) {
        return receipt.getRevision() + " " + receipt.getState();
    }
}
