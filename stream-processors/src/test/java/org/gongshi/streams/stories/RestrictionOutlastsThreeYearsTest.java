package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Barred from the trade for five years: the public is told as long as that lasts. */
final class RestrictionOutlastsThreeYearsTest {

    @Test
    void itIsPublicUntilTheBarIsLifted() {
        var barred = Samples.penalty()
                .sector("market-regulation")
                .penalty(penalty ->
                        penalty.setTypes(List.of(PenaltyType.BAR_FROM_TRADE)).setValidUntil(LocalDate.of(2031, 3, 5)));
        try (var story = new Story()) {
            story.submit(barred).dayBegins("2029-03-07").dayBegins("2031-03-05");
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2031-03-05",
                            "edition #1/1: PUBLISHED 2026-03-06T10:00",
                            "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");

            story.dayBegins("2031-03-06");
            assertThat(story.told())
                    .containsExactly("gone #1", "edition #1/1: gone", "receipt #1 1: EXPIRED EXPIRED 2031-03-06T00:00");
        }
    }
}
