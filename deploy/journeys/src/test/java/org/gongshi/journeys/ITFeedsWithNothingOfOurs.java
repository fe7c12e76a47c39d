package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program in JavaScript that knows HTTP and JSON takes what is public, and a receiver's feed, breaking off and going on anywhere. */
@OnTheWholeProduct
final class ITFeedsWithNothingOfOurs {
    @Test
    void whoeverStopsAndGoesOnAnywhereHasNeitherGapNorRepeat(Deployment gongshi) throws Exception {
        var key = gongshi.receiverKey("credit-china");
        readsAlike(List.of(gongshi.search("/api/v1/changes").toString()));
        readsAlike(
                List.of(gongshi.search("/api/v1/feeds/credit-china/penalties").toString(), key));
    }

    private static void readsAlike(List<String> feed) throws Exception {
        try (var reader = JavaScript.start("resume.mjs", feed)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> !reader.lines().isEmpty());
            assertThat(String.join("\n", reader.lines())).matches("[1-9]\\d* lines, [1-9]\\d+ pieces, the same");
        }
    }
}
