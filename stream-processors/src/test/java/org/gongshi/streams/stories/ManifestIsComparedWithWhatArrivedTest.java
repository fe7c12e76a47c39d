package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** 清单核对: the agency says that it made two penalties on 5 March; what didn't arrive is missing, and nothing else is. */
final class ManifestIsComparedWithWhatArrivedTest {
    private static final String MARCH = Samples.AGENCY + "/2026-03/PENALTY";
    private static final SampleDecision FIRST = Samples.penalty();
    private static final SampleDecision SECOND =
            Samples.penalty().content(other -> other.setDocumentNumber("示交罚〔2026〕13号"));

    private static Map<String, Long> compared(Story story) {
        var compared = new TreeMap<>(story.counted().getOrDefault(MARCH, Map.of()));
        compared.keySet().removeIf(name -> !name.startsWith("manifest-"));
        return compared;
    }

    private static Story says(Story story, int penalties, String at) {
        return story.happens(SampleLedger.event(SampleLedger.Kind.MANIFEST, penalties, at));
    }

    @Test
    void whatIsMissingComesAndNothingIsMissingAnyMore() {
        try (var story = new Story()) {
            story.submit(FIRST);
            assertThat(compared(story)).isEmpty();

            says(story, 2, "2026-03-06T18:00");
            assertThat(compared(story)).isEqualTo(Map.of("manifest-declared", 2L, "manifest-missing", 1L));

            story.submit(SECOND);
            assertThat(compared(story)).isEqualTo(Map.of("manifest-declared", 2L));

            story.submit(SECOND).submit(SampleWithdrawal.of(FIRST, WithdrawalReason.REVOKED));
            assertThat(compared(story)).as("the same again, and taken back").isEqualTo(Map.of("manifest-declared", 2L));
        }
    }

    @Test
    void whatTheAgencySaysLastHolds() {
        try (var story = new Story()) {
            story.submit(FIRST).submit(SECOND);
            says(story, 1, "2026-03-06T18:00");
            assertThat(compared(story)).isEqualTo(Map.of("manifest-declared", 1L, "manifest-extra", 1L));

            says(story, 2, "2026-03-07T18:00");
            assertThat(compared(story)).isEqualTo(Map.of("manifest-declared", 2L));
        }
    }

    @Test
    void aCorrectedDateTakesADecisionOutOfItsDay() {
        try (var story = new Story()) {
            says(story.submit(FIRST), 1, "2026-03-06T18:00");
            assertThat(compared(story)).isEqualTo(Map.of("manifest-declared", 1L));

            story.submit(FIRST.decidedOn("2026-03-04").correcting(CorrectionType.CONTENT));
            assertThat(compared(story)).isEqualTo(Map.of("manifest-declared", 1L, "manifest-missing", 1L));
        }
    }
}
