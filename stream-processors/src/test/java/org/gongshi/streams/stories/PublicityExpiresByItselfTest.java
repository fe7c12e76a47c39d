package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A penalty is public for as long as the rule of its day and its receiver says, and nobody has to take it down. */
final class PublicityExpiresByItselfTest {
    private static final SampleDecision MARKET = Samples.penalty()
            .sector("market-regulation")
            .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));

    @Test
    void aSmallFineOfAMarketRegulatorIsPublicForThreeMonths() {
        try (var story = new Story()) {
            story.dayBegins("2026-03-06").submit(MARKET);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2026-06-06",
                            "edition #1/1: PUBLISHED 2026-03-06T10:00",
                            "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");
            story.dayBegins("2026-06-05").dayBegins("2026-06-06");
            assertThat(story.told()).isEmpty();

            story.dayBegins("2026-06-07");
            assertThat(story.told())
                    .containsExactly("gone #1", "edition #1/1: gone", "receipt #1 1: EXPIRED EXPIRED 2026-06-07T00:00");
            story.dayBegins("2026-06-08");
            assertThat(story.told()).isEmpty();
        }
    }

    @Test
    void aLargeOneForThreeYears() {
        var large = MARKET.penalty(penalty -> penalty.setFine(new BigDecimal("100000.00")));
        try (var story = new Story()) {
            story.submit(large).dayBegins("2029-03-06");
            assertThat(story.told()).contains("public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-06");

            story.dayBegins("2029-03-07");
            assertThat(story.told())
                    .containsExactly("gone #1", "edition #1/1: gone", "receipt #1 1: EXPIRED EXPIRED 2029-03-07T00:00");
        }
    }

    /** Other lines follow the credit sites: decided since April 2026 it is a year from the decision. */
    @Test
    void wereDaysMissedItExpiredOnItsDayAllTheSame() {
        var decision = Samples.penalty().decidedOn("2026-04-10").receivedAt("2026-04-13T10:00");
        try (var story = new Story()) {
            story.submit(decision).dayBegins("2027-04-10");
            assertThat(story.told()).contains("public #1: 罚款5000元, since 2026-04-13T10:00, until 2027-04-10");

            story.dayBegins("2027-06-01");
            assertThat(story.told())
                    .containsExactly("gone #1", "edition #1/1: gone", "receipt #1 1: EXPIRED EXPIRED 2027-04-11T00:00");
        }
    }

    @Test
    void oneThatComesWhenItsTimeIsOverIsNeverShown() {
        var decision = Samples.penalty().decidedOn("2026-04-10").receivedAt("2027-06-01T10:00");
        try (var story = new Story()) {
            story.dayBegins("2027-06-01").submit(decision);

            assertThat(story.told()).containsExactly("receipt #1 1: EXPIRED EXPIRED 2027-06-01T10:00");
        }
    }

    @Test
    void severalOfOneDayExpireTogether() {
        try (var story = new Story()) {
            story.submit(MARKET)
                    .submit(MARKET.content(with -> with.setDocumentNumber("示交罚〔2026〕13号"))
                            .receivedAt("2026-03-07T10:00"));
            story.told();

            story.dayBegins("2026-06-10");
            assertThat(story.told())
                    .containsExactly(
                            "gone #1",
                            "gone #2",
                            "edition #1/1: gone",
                            "edition #2/1: gone",
                            "receipt #1 1: EXPIRED EXPIRED 2026-06-07T00:00",
                            "receipt #2 1: EXPIRED EXPIRED 2026-06-08T00:00");
        }
    }
}
