package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agency is judged by when it first sent a decision (国办发〔2018〕118号 二（六）): nothing that comes later moves that. */
final class PublicationIsJudgedTest {
    private static final SampleDecision LATE = Samples.penalty().receivedAt("2026-03-20T10:00");

    private static List<String> judged(SampleDecision decision) {
        try (var story = new Story()) {
            return story.submit(decision).judged(VerdictName.PUBLICATION);
        }
    }

    /** Seven working days, the day of the decision not counted; across the Spring Festival, Tomb Sweeping and National Day. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-03-02T23:59, 'MET #1, due 2026-03-02, done 2026-03-02'",
        "2026-02-13, 2026-03-03T00:00, 'MISSED #1, due 2026-03-02, done 2026-03-03 [RECEIVED_LATE]'",
        "2026-09-24, 2026-10-12T12:00, 'MET #1, due 2026-10-12, done 2026-10-12'",
        "2026-09-24, 2026-10-13T08:00, 'MISSED #1, due 2026-10-12, done 2026-10-13 [RECEIVED_LATE]'"
    })
    void itIsOnTimeUpToTheSeventhWorkingDay(String decidedOn, String receivedAt, String verdict) {
        assertThat(judged(Samples.penalty().decidedOn(decidedOn).receivedAt(receivedAt)))
                .containsExactly(verdict);
    }

    @Test
    void neitherCorrectionNorWithdrawalMovesIt() {
        try (var story = new Story()) {
            var before = story.submit(LATE).judged(VerdictName.PUBLICATION);

            story.submit(LATE.correcting(CorrectionType.CONTENT).facts("更正。").receivedAt("2026-03-21T10:00"));
            assertThat(story.judged(VerdictName.PUBLICATION)).isEqualTo(before);

            story.submit(SampleWithdrawal.of(LATE, WithdrawalReason.REVOKED).receivedAt("2026-03-23T10:00"));
            assertThat(story.judged(VerdictName.PUBLICATION)).isEqualTo(before);
        }
    }

    /** Whichever of the two came first: the duty was there. */
    @Test
    void neitherWithholdingNorALeaveClaimedLaterExcusesIt() {
        var correction = LATE.correcting(CorrectionType.CONTENT).receivedAt("2026-03-21T10:00");
        var withheld = correction.withheld(WithholdReason.TRADE_SECRET);
        var claimed = correction.context(resolved -> resolved.setBackfill(true));
        for (var later : List.of(withheld, claimed)) {
            try (var story = new Story()) {
                assertThat(story.submit(LATE).submit(later).judged(VerdictName.PUBLICATION))
                        .containsExactly("MISSED #1, due 2026-03-16, done 2026-03-20 [RECEIVED_LATE]");
            }
            try (var story = new Story()) {
                assertThat(story.submit(later).submit(LATE).judged(VerdictName.PUBLICATION))
                        .containsExactly("MISSED #1, due 2026-03-16, done 2026-03-21 [RECEIVED_LATE]");
            }
        }
    }

    @Test
    void whatIsWithheldOrSentInWithLeaveIsNotJudged() {
        assertThat(judged(LATE.withheld(WithholdReason.TRADE_SECRET))).containsExactly("NOT_APPLICABLE [WITHHELD]");
        assertThat(judged(LATE.context(resolved -> resolved.setBackfill(true))))
                .containsExactly("NOT_APPLICABLE [BACKFILLED]");
    }

    /** It can't be at the receivers before it is here. */
    @Test
    void whatIsSentInWithLeaveIsNotLateAtReceiversEither() {
        try (var story = new Story()) {
            assertThat(story.submit(LATE).judged(VerdictName.DELIVERY))
                    .singleElement()
                    .asString()
                    .startsWith("OPEN");
        }
        try (var story = new Story()) {
            var allowed = LATE.context(resolved -> resolved.setBackfill(true));
            assertThat(story.submit(allowed).judged(VerdictName.DELIVERY))
                    .containsExactly("NOT_APPLICABLE [BACKFILLED]");
        }
    }
}
