package org.gongshi.ingest.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.ReviewerDuty;
import org.gongshi.exchange.ReviewerEntry;
import org.gongshi.exchange.ReviewerVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 行政处罚法第五十八条: who first reviews penalties holds the legal qualification. */
final class ReviewerRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private static ReviewerEntry reviewer(boolean qualified, @Nullable String since) {
        var version = ReviewerVersion.newBuilder()
                .setValidFrom(LocalDate.of(2020, 1, 1))
                .setName("审核甲")
                .setDuty(ReviewerDuty.REVIEW)
                .setQualified(qualified)
                .setReviewsSince(since == null ? null : LocalDate.parse(since))
                .build();
        return new ReviewerEntry("R1", "agency", List.of(version));
    }

    private static Optional<Boolean> isListed(String named, LocalDate day, ReviewerEntry... entries) {
        return ReviewerRules.isListed(List.of(entries), new ReviewerFacts(named, day));
    }

    @Test
    void byNumberOrByName() {
        assertThat(isListed("R1", DAY, reviewer(true, null))).hasValue(true);
        assertThat(isListed("审核甲", DAY, reviewer(true, null))).hasValue(true);
        assertThat(isListed("审核乙", DAY, reviewer(true, null))).hasValue(false);
    }

    @Test
    void withoutTheQualificationOnlyWhoBeganBeforeItWasAsked() {
        assertThat(isListed("R1", DAY, reviewer(false, "2017-12-31"))).hasValue(true);
        assertThat(isListed("R1", DAY, reviewer(false, "2018-01-01"))).hasValue(false);
        assertThat(isListed("R1", DAY, reviewer(false, null))).hasValue(false);
    }

    @Test
    void nobodyListedThatDayJudgesNothing() {
        assertThat(isListed("R1", DAY)).isEmpty();
        assertThat(isListed("R1", LocalDate.of(2019, 12, 31), reviewer(true, null)))
                .isEmpty();
    }
}
