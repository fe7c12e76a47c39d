package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The agency states by itself until when its decision is to be public. */
final class AgencyAsksForAnotherPublicityTest {

    @Test
    void forLongerThanTheRuleAllowsItGetsTheRuleAndAFinding() {
        try (var story = new Story()) {
            story.submit(Samples.penalty().publicUntil("2030-01-01"));

            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-06T10:00",
                            "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00, [PUBLICITY_TOO_LONG]");
        }
    }

    @Test
    void forLessItGetsWhatItAsksFor() {
        try (var story = new Story()) {
            story.submit(Samples.penalty().publicUntil("2026-09-30"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2026-09-30",
                            "edition #1/1: PUBLISHED 2026-03-06T10:00",
                            "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");

            story.dayBegins("2026-10-01");
            assertThat(story.told())
                    .containsExactly("gone #1", "edition #1/1: gone", "receipt #1 1: EXPIRED EXPIRED 2026-10-01T00:00");
        }
    }

    @Test
    void ofAPermitWhichNoRuleEndsTheAgencyDecidesAlone() {
        try (var story = new Story()) {
            story.submit(Samples.permit())
                    .submit(Samples.permit().correcting(CorrectionType.CONTENT).publicUntil("2030-12-31"));

            assertThat(story.told())
                    .contains(
                            "public #1: 准予许可, since 2026-03-06T10:00",
                            "public #1: 准予许可, since 2026-03-06T10:00, until 2030-12-31",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-03-06T10:00");
        }
    }
}
