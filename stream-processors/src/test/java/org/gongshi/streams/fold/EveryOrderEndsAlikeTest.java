package org.gongshi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;

/** The law of the fold's order: what the agency states decides, not what arrives first. */
final class EveryOrderEndsAlikeTest {
    private static final Instant START = SampleDecision.at("2026-03-06T10:00");

    /** Submissions of distinct rank, some withheld, some for privacy. */
    @Provide
    Arbitrary<List<SampleDecision>> submissions() {
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(rank -> Arbitraries.of(0, 1, 2, 3).map(shape -> submission(rank, shape)))
                .list()
                .uniqueElements(SampleDecision::statedRevision)
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static SampleDecision submission(int rank, int shape) {
        var submission = Samples.penalty().revision(rank).content(with -> with.setOutcome("罚款" + rank * 1000 + "元"));
        return switch (shape) {
            case 0 -> submission;
            case 1 -> submission.correcting(CorrectionType.CONTENT);
            case 2 -> submission.correcting(CorrectionType.PRIVACY);
            default -> submission.withheld(WithholdReason.PRIVACY);
        };
    }

    @Property(tries = 300)
    void theContentAndTheStatesOfAllSubmissionsAreTheSame(
            @ForAll("submissions") List<SampleDecision> submissions, @ForAll long shuffle) {
        var shuffled = new ArrayList<>(submissions);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(content(folded(shuffled))).isEqualTo(content(folded(submissions)));
        assertThat(states(folded(shuffled))).isEqualTo(states(folded(submissions)));
    }

    @Property(tries = 100)
    void aSecondDeliveryOfAnyOfThemChangesNothing(
            @ForAll("submissions") List<SampleDecision> submissions, @ForAll int which) {
        var folded = folded(submissions);
        var again =
                submissions.get(Math.floorMod(which, submissions.size())).receivedAt(START.plus(Duration.ofDays(9)));

        var outcome = Samples.RULES.fold(folded, again.opened());

        assertThat(outcome.parts()).isEqualTo(folded);
        assertThat(outcome.emissions()).isEmpty();
    }

    private static Parts folded(List<SampleDecision> submissions) {
        return IntStream.range(0, submissions.size())
                .mapToObj(i -> submissions.get(i).receivedAt(START.plus(Duration.ofHours(i))))
                .reduce(
                        Parts.NONE,
                        (parts, next) ->
                                Samples.RULES.fold(parts, next.opened()).parts(),
                        (left, right) -> right);
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
