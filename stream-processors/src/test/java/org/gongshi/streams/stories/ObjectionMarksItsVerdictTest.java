package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/**
 * An agency objects (报送异议) to what it is judged by. The objection stands beside the verdict until somebody has looked; it turns
 * nothing: numbers move when what the verdict rests on is put right, by exactly that.
 */
final class ObjectionMarksItsVerdictTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final String CARD = Samples.AGENCY + "/" + CASE;
    private static final String MARCH = Samples.AGENCY + "/2026-03/PENALTY";
    private static final SampleDecision LATE = Samples.penalty().ofCase(CASE).receivedAt("2026-03-20T10:00");
    private static final SampleDecision OTHER = Samples.penalty()
            .ofCase("示交案〔2026〕4号")
            .content(other -> other.setDocumentNumber("示交罚〔2026〕13号"))
            .receivedAt("2026-03-20T10:00");
    private static final ContestSubmitted OBJECTION =
            SampleLedger.contest("publication", 1, SampleDecision.at("2026-03-23T09:00"));

    private static List<Verdict> contested(ComplianceCard card) {
        return card.getVerdicts().stream().filter(Verdict::getContested).toList();
    }

    private static Map<String, ComplianceCard> cards(List<SpecificRecord> events) {
        try (var story = new Story()) {
            events.forEach(story::happens);
            return new TreeMap<>(story.cards());
        }
    }

    @Test
    void itsVerdictAloneIsMarkedAndNoNumberMoves() {
        try (var story = new Story()) {
            story.submit(LATE).submit(OTHER);
            var before = story.counted();
            assertThat(before.get(MARCH)).containsEntry("publication.MISSED", 2L);

            story.happens(OBJECTION).happens(OBJECTION);

            assertThat(story.counted()).isEqualTo(before);
            var card = story.cards().getOrDefault(CARD, new ComplianceCard());
            var receipt = OBJECTION.getHeader().getReceiptId();
            assertThat(contested(card)).singleElement().satisfies(verdict -> {
                assertThat(verdict.getName()).isEqualTo(VerdictName.PUBLICATION);
                assertThat(verdict.getReasons()).containsExactly("RECEIVED_LATE");
                assertThat(verdict.getEvents()).containsOnlyOnce(receipt);
            });
            assertThat(card.getEvents())
                    .containsOnlyOnce(
                            new CardEvent(receipt, SubmissionType.CONTEST, "publication", LocalDate.of(2026, 3, 23)));
            assertThat(story.cards().values())
                    .filteredOn(one -> !one.getCase$().equals(CASE))
                    .allSatisfy(one -> assertThat(contested(one)).isEmpty());
        }
    }

    /** A record that was missing is sent in: the verdict turns and its number moves by one; the objection stays to be read. */
    @Test
    void whatIsPutRightMovesTheNumberByItsShareAndTheMarkStays() {
        try (var story = new Story()) {
            story.submit(SampleRecord.of(CASE, CaseStage.FILING).documents("立案审批表"))
                    .submit(SampleRecord.of(CASE, CaseStage.INVESTIGATION))
                    .submit(LATE)
                    .happens(SampleLedger.contest("records", 1, SampleDecision.at("2026-03-23T09:00")));
            var before = story.counted().getOrDefault(MARCH, Map.of());
            assertThat(before).containsEntry("records.MISSED", 1L);

            story.submit(SampleRecord.of(CASE, CaseStage.NOTICE));

            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MET");
            assertThat(story.counted().get(MARCH))
                    .containsEntry("records.MET", 1L)
                    .doesNotContainKey("records.MISSED")
                    .containsEntry("publication.MISSED", before.getOrDefault("publication.MISSED", 0L));
            assertThat(contested(story.cards().getOrDefault(CARD, new ComplianceCard())))
                    .extracting(Verdict::getName)
                    .containsExactly(VerdictName.RECORDS);
        }
    }

    /** Corrected and moved to another month, the case takes its mark with it, and leaves no number behind. */
    @Test
    void aCaseThatMovesTakesItsMarkAlong() {
        try (var story = new Story()) {
            story.submit(LATE).happens(OBJECTION);
            story.submit(LATE.decidedOn("2026-02-27")
                    .correcting(CorrectionType.CONTENT)
                    .receivedAt("2026-03-24T10:00"));

            assertThat(story.counted()).containsOnlyKeys(Samples.AGENCY + "/2026-02/PENALTY");
            assertThat(contested(story.cards().getOrDefault(CARD, new ComplianceCard())))
                    .extracting(Verdict::getName)
                    .containsExactly(VerdictName.PUBLICATION);
        }
    }

    /** What is folded once more says the same; also if the objection came before what it is about. */
    @Test
    void foldedOnceMoreItSaysTheSame() {
        var log = List.<SpecificRecord>of(LATE.event(), OTHER.event(), OBJECTION);
        assertThat(cards(log)).hasSize(2).hasToString(cards(log).toString());

        var early = card(OBJECTION, LATE.event());
        var late = card(LATE.event(), OBJECTION);
        assertThat(contested(late)).hasSize(1);
        assertThat(early.getVerdicts()).hasToString(late.getVerdicts().toString());
        assertThat(early.getEvents()).hasToString(late.getEvents().toString());
    }

    private static ComplianceCard card(SpecificRecord... events) {
        return cards(List.of(events)).getOrDefault(CARD, new ComplianceCard());
    }
}
