package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.ArrangedDay;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Decided on 29 December 2026, when nobody knows the holidays of 2027; the notice makes New Year's Day one. */
final class DueDateBeyondTheKnownCalendarTest {
    private static final SampleDecision DECISION =
            Samples.penalty().decidedOn("2026-12-29").receivedAt("2026-12-30T09:00");
    private static final RulesAdopted NOTICE = RulesAdopted.newBuilder()
            .setEventId("rules/2027")
            .setAdoptedAt(SampleDecision.at("2026-12-31T09:00"))
            .setCalendar(CalendarArrangement.newBuilder()
                    .setYear(2027)
                    .setSource("国务院办公厅关于2027年部分节假日安排的通知")
                    .setDays(List.of(new ArrangedDay(LocalDate.of(2027, 1, 1), "元旦", true)))
                    .build())
            .build();

    private static String deadline(Deadline deadline) {
        return deadline.getDueOn() + (deadline.getProvisional() ? " provisionally" : "");
    }

    @Test
    void receiptAndPageMoveWithTheNotice() {
        var receipt = Samples.AGENCY + "/" + DECISION.receiptId();
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION);
            assertThat(deadline(fold.receipts().at(receipt).getDeadline().orElseThrow()))
                    .isEqualTo("2027-01-07 provisionally");
            assertThat(deadline(fold.publicDecisions().at(DECISION.decisionId()).getDeadline()))
                    .isEqualTo("2027-01-07 provisionally");
            fold.publicEditions();

            fold.append(NOTICE);
            assertThat(deadline(fold.receipts().at(receipt).getDeadline().orElseThrow()))
                    .isEqualTo("2027-01-08");
            assertThat(deadline(fold.publicDecisions().at(DECISION.decisionId()).getDeadline()))
                    .isEqualTo("2027-01-08");
            var edition = fold.publicEditions().at(DECISION.decisionId() + "/2");
            assertThat(edition.getCause()).isEqualTo("RECALCULATED");
            assertThat(edition.getDecision().getUpdatedAt()).isEqualTo(SampleDecision.at("2026-12-31T09:00"));

            fold.append(NOTICE);
            assertThat(fold.hasWrittenNothing()).isTrue();
        }
    }

    @Test
    void theEndOfAHoldMoves() {
        try (var story = new Story()) {
            story.submit(DECISION.major());
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-12-30T09:00, held until 2027-01-05");

            story.happens(NOTICE);
            assertThat(story.told())
                    .contains("receipt #1 1: HELD HELD_FOR_REVIEW 2026-12-30T09:00, held until 2027-01-06")
                    .allMatch(line -> line.startsWith("receipt #1 1: HELD"));

            story.dayBegins("2027-01-05");
            assertThat(story.told()).isEmpty();
            story.dayBegins("2027-01-06");
            assertThat(story.told())
                    .contains("receipt #1 1: PUBLISHED RELEASED_BEFORE_DUE 2027-01-06T00:00, [REVIEW_MISSING]");
        }
    }

    /** Receivers' days are counted on the same calendar. */
    @Test
    void whoeverIsToHaveItWhenItsHoldEndsHasUntilTheNewDay() {
        try (var story = new Story()) {
            story.submit(DECISION.major().penalty(penalty -> penalty.setFine(new BigDecimal("5000.00"))));
            story.happens(NOTICE);
            story.dayBegins("2027-01-06");

            assertThat(story.sent()).anyMatch(line -> line.startsWith("to credit-china: PUBLISH #1/1, due 2027-01-08"));
        }
    }

    @Test
    void aWithdrawalsDeadlineMovesEvenIfItsDecisionNeverCame() {
        var withdrawal = SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED)
                .on("2026-12-30")
                .receivedAt("2026-12-30T10:00");
        var receipt = Samples.AGENCY + "/" + withdrawal.receiptId();
        try (var fold = new FoldDriver()) {
            fold.submit(withdrawal);
            assertThat(deadline(fold.receipts().at(receipt).getDeadline().orElseThrow()))
                    .isEqualTo("2027-01-04 provisionally");

            fold.append(NOTICE);
            assertThat(deadline(fold.receipts().at(receipt).getDeadline().orElseThrow()))
                    .isEqualTo("2027-01-05");
        }
    }
}
