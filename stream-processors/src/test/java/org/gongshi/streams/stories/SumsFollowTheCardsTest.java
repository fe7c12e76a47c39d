package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** What happens to one decision moves every affected sum by exactly its share, and back. */
final class SumsFollowTheCardsTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final String MARCH = Samples.AGENCY + "/2026-03/PENALTY";
    private static final SampleDecision DECISION = Samples.penalty().ofCase(CASE);

    private static Map<String, Long> with(Map<String, Long> counts, Map<String, Long> differences) {
        var changed = new TreeMap<>(counts);
        differences.forEach((name, difference) -> changed.merge(name, difference, Long::sum));
        changed.values().removeIf(count -> count == 0);
        return changed;
    }

    @Test
    void correctedAndWithdrawn() {
        try (var story = new Story()) {
            story.submit(
                    Samples.penalty().ofCase("示交案〔2026〕4号").content(other -> other.setDocumentNumber("示交罚〔2026〕13号")));
            story.submit(DECISION);
            var before = story.counted().getOrDefault(MARCH, Map.of());
            assertThat(before).containsEntry("cases", 2L).containsEntry("publication.MET", 2L);

            story.submit(DECISION.correcting(CorrectionType.CONTENT).facts("更正。"));
            var corrected = with(before, Map.of("corrected", 1L, "corrections", 1L));
            assertThat(story.counted()).containsExactly(Map.entry(MARCH, corrected));

            story.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED).receivedAt("2026-03-10T10:00"));
            assertThat(story.counted().get(MARCH))
                    .containsEntry("withdrawn", 1L)
                    .containsEntry("publication.MET", 2L);

            story.submit(DECISION.republishing().revision(5).receivedAt("2026-03-12T10:00"));
            assertThat(story.counted().get(MARCH)).doesNotContainKey("withdrawn");
        }
    }

    /** A corrected date takes the case out of one month and into another. */
    @Test
    void aCorrectedDateMovesTheWholeCase() {
        try (var story = new Story()) {
            story.submit(DECISION);
            var march = story.counted().getOrDefault(MARCH, Map.of());

            story.submit(DECISION.decidedOn("2026-02-27").correcting(CorrectionType.CONTENT));

            assertThat(story.counted()).containsOnlyKeys(Samples.AGENCY + "/2026-02/PENALTY");
            assertThat(story.counted().get(Samples.AGENCY + "/2026-02/PENALTY"))
                    .isEqualTo(with(march, Map.of("corrected", 1L, "corrections", 1L)));
        }
    }

    /** A decision that is given its case number leaves no card behind. */
    @Test
    void aDecisionThatIsGivenItsCaseIsCountedOnce() {
        try (var story = new Story()) {
            story.submit(Samples.penalty());
            assertThat(story.cards()).hasSize(1);

            story.submit(DECISION.revision(2));

            assertThat(story.cards()).containsOnlyKeys(Samples.AGENCY + "/" + CASE);
            assertThat(story.counted().get(MARCH)).containsEntry("cases", 1L).containsEntry("decisions", 1L);
        }
    }

    /** 指导办案期: it counts for the county that handed the power down, beside what the county itself decided. */
    @Test
    void underGuidanceItCountsForTheFormerAgency() {
        var county = CreditCode.withCheckCharacter("11330106MB0000009").value();
        try (var story = new Story()) {
            story.submit(DECISION.context(
                    resolved -> resolved.setPower(new PowerOnDay(Competence.DEVOLVED, "powers/3", county))));

            assertThat(story.counted()).containsOnlyKeys(MARCH + "/" + county);
        }
    }

    @Test
    void aCaseWithoutADecisionHasACardToo() {
        try (var story = new Story()) {
            story.submit(
                    SampleRecord.of(CASE, CaseStage.FILING).on("2026-02-03").documents("立案审批表"));

            assertThat(story.counted()).containsOnlyKeys(Samples.AGENCY + "/2026-02/PENALTY");
            assertThat(story.cards().values())
                    .singleElement()
                    .satisfies(card -> assertThat(card.getDecisions()).isEmpty());

            story.submit(DECISION);
            assertThat(story.counted()).containsOnlyKeys(MARCH);
            assertThat(story.judged(VerdictName.PUBLICATION))
                    .containsExactly("MET #1, due 2026-03-16, done 2026-03-06");
        }
    }
}
