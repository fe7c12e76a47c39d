package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The justice bureau inspects the file and finds no review in it. */
final class SupervisorConfirmsThatThereWasNoReviewTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleDecision DECISION =
            Samples.penalty().ofCase(CASE).major();

    private static SupervisorActed.Builder act(SupervisionAct act) {
        return SupervisorActed.newBuilder()
                .setEventId("supervision.actions-v1/0/17")
                .setAgency(Samples.AGENCY)
                .setAct(act)
                .setActedAt(SampleDecision.at("2026-03-09T14:00"))
                .setAccount("county-justice");
    }

    @Test
    void ofTheCaseReleasesItsDecisionAndSaysSoInItsClearance() {
        try (var story = new Story()) {
            story.submit(DECISION);
            story.told();

            var confirmed =
                    act(SupervisionAct.NO_REVIEW_CONFIRMED).setCaseNumber(CASE).build();
            story.happens(confirmed);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-09T14:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-09T14:00",
                            "receipt #1 1: PUBLISHED RELEASED_BY_SUPERVISOR 2026-03-09T14:00, [REVIEW_MISSING]",
                            "clearance: NOT_HELD after []");

            story.dayBegins("2026-03-12");
            assertThat(story.told()).isEmpty();
        }
    }

    @Test
    void ofTheDocumentReleasesItEvenBeforeItCame() {
        var number = DECISION.event().getDocumentNumber();
        try (var story = new Story()) {
            story.happens(act(SupervisionAct.NO_REVIEW_CONFIRMED)
                    .setDocumentNumber(number)
                    .build());
            assertThat(story.told()).isEmpty();

            story.submit(DECISION.receivedAt("2026-03-10T10:00"));
            assertThat(story.told()).contains("receipt #1 1: PUBLISHED PUBLISHED 2026-03-10T10:00, [REVIEW_MISSING]");
        }
    }

    @Test
    void anotherActReleasesNothing() {
        try (var story = new Story()) {
            story.submit(DECISION);
            story.told();

            story.happens(
                    act(SupervisionAct.BACKFILL_OPENED).setCaseNumber(CASE).build());
            assertThat(story.told()).isEmpty();
        }
    }
}
