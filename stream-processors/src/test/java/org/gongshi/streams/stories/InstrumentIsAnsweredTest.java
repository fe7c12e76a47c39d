package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** 监督文书: an opinion of 9 March asks for an answer by the 20th. It stands among the cards, and counts, until it is answered. */
final class InstrumentIsAnsweredTest {
    private static final String MARCH = Samples.AGENCY + "/2026-03/UNKNOWN";
    private static final String CARD = Samples.AGENCY + "/instrument:" + SampleLedger.INSTRUMENT;
    private static final SupervisorActed OPINION = SupervisorActed.newBuilder()
            .setEventId("supervision.actions-v1/0/17")
            .setAgency(Samples.AGENCY)
            .setAct(SupervisionAct.INSTRUMENT_ISSUED)
            .setActedAt(SampleDecision.at("2026-03-09T14:00"))
            .setAccount("county-justice")
            .setInstrument(SampleLedger.INSTRUMENT)
            .setInstrumentType(InstrumentType.OPINION)
            .setAnswerBy(LocalDate.of(2026, 3, 20))
            .setWhom(new PublicAgency(Samples.AGENCY, "示例市交通运输局（示例）", "330106", "transport"))
            .build();

    private static SpecificRecord reply(int content, String at) {
        return SampleLedger.event(SampleLedger.Kind.REPLY, content, at);
    }

    @Test
    void untilThenItIsOpenAndNoCase() {
        try (var story = new Story()) {
            story.happens(OPINION);
            assertThat(story.judged(VerdictName.INSTRUMENT))
                    .containsExactly("OPEN, due 2026-03-20 [INSTRUMENT_OPINION]");
            assertThat(story.judged(VerdictName.RECORDS)).isEmpty();
            assertThat(story.cards()).containsOnlyKeys(CARD);
            assertThat(story.counted().get(MARCH)).isEqualTo(Map.of("instrument.OPEN", 1L));
        }
    }

    @Test
    void anAnswerOnItsLastDayIsInTimeAndTheFirstCounts() {
        try (var story = new Story()) {
            story.happens(OPINION).happens(reply(1, "2026-03-20T23:59")).happens(reply(2, "2026-04-02T09:00"));
            assertThat(story.judged(VerdictName.INSTRUMENT))
                    .containsExactly("MET, due 2026-03-20, done 2026-03-20 [INSTRUMENT_OPINION]");
            assertThat(story.counted().get(MARCH)).isEqualTo(Map.of("instrument.MET", 1L));
            assertThat(story.cards().values())
                    .singleElement()
                    .satisfies(card -> assertThat(card.getEvents()).hasSize(2));
        }
    }

    @Test
    void aDayLaterItIsLate() {
        try (var story = new Story()) {
            story.happens(OPINION).happens(reply(1, "2026-03-21T00:00"));
            assertThat(story.judged(VerdictName.INSTRUMENT))
                    .containsExactly("MISSED, due 2026-03-20, done 2026-03-21 [INSTRUMENT_OPINION, ANSWERED_LATE]");
            assertThat(story.counted().get(MARCH)).isEqualTo(Map.of("instrument.MISSED", 1L));
        }
    }

    /** Whatever an agency decides under the number of an instrument: neither hides behind the other. */
    @Test
    void aCaseOfItsNumberIsAnother() {
        var late = Samples.penalty().ofCase(SampleLedger.INSTRUMENT).receivedAt("2026-03-20T10:00");
        try (var story = new Story()) {
            story.happens(OPINION).submit(late);
            assertThat(story.cards()).containsOnlyKeys(CARD, Samples.AGENCY + "/" + SampleLedger.INSTRUMENT);
            assertThat(story.judged(VerdictName.PUBLICATION))
                    .singleElement()
                    .asString()
                    .startsWith("MISSED");
            assertThat(story.judged(VerdictName.INSTRUMENT))
                    .singleElement()
                    .asString()
                    .startsWith("OPEN");
            assertThat(story.counted().get(Samples.AGENCY + "/2026-03/PENALTY"))
                    .containsEntry("cases", 1L)
                    .containsEntry("publication.MISSED", 1L);
            assertThat(story.counted().get(MARCH)).isEqualTo(Map.of("instrument.OPEN", 1L));
        }
    }

    /** It was served on paper, and the agency was quicker than the entry. */
    @Test
    void anAnswerMayBeThereFirst() {
        try (var story = new Story()) {
            story.happens(reply(1, "2026-03-09T10:00"));
            assertThat(story.cards()).isEmpty();
            assertThat(story.told()).anyMatch(said -> said.contains("RECORDED"));

            story.happens(OPINION);
            assertThat(story.judged(VerdictName.INSTRUMENT))
                    .containsExactly("MET, due 2026-03-20, done 2026-03-09 [INSTRUMENT_OPINION]");
        }
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        try (var story = new Story()) {
            story.happens(OPINION).happens(reply(1, "2026-03-12T10:00"));
            var before = story.counted();
            var later = SupervisorActed.newBuilder(OPINION)
                    .setAnswerBy(LocalDate.of(2026, 3, 10))
                    .build();
            story.happens(later).happens(reply(1, "2026-04-12T10:00"));
            assertThat(story.counted()).isEqualTo(before);
            assertThat(story.judged(VerdictName.INSTRUMENT))
                    .containsExactly("MET, due 2026-03-20, done 2026-03-12 [INSTRUMENT_OPINION]");
        }
    }
}
