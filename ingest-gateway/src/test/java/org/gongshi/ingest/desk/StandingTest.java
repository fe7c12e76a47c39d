package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.desk.Standing.Punctuality;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private final Standing standing = new Standing(LocalDate.of(2026, 3, 20));

    private void received(String at, ReceiptState state, SubmissionType type) {
        standing.count(Receipt.newBuilder()
                .setReceiptId("r")
                .setAgency("a")
                .setDecisionId("d")
                .setRevision(1)
                .setEventId("e")
                .setReceivedAt(Instant.parse(at))
                .setContentDigest("c")
                .setRules("1")
                .setDeadline(new Deadline(DUE, 20, "WORKING_DAY", "r", "s", false))
                .setState(state)
                .setSteps(List.of())
                .setFindings(List.of())
                .setRemovals(List.of())
                .setTallies(List.of())
                .setType(type)
                .build());
    }

    @Test
    void a_decision_is_on_time_until_the_last_day_ends_in_shanghai() {
        received("2026-03-10T15:59:59Z", ReceiptState.PUBLISHED, SubmissionType.DECISION);
        received("2026-03-10T16:00:00Z", ReceiptState.PUBLISHED, SubmissionType.DECISION);
        assertThat(standing.of(YearMonth.of(2026, 3))).isEqualTo(new Punctuality(1, 1));
        assertThat(standing.of(YearMonth.of(2026, 2))).isEqualTo(new Punctuality(0, 0));
    }

    @Test
    void only_decisions_are_judged_and_everything_is_counted() {
        received("2026-03-20T01:00:00Z", ReceiptState.RECORDED, SubmissionType.WITHDRAWAL);
        received("2026-03-05T01:00:00Z", ReceiptState.HELD, SubmissionType.DECISION);
        assertThat(standing.of(YearMonth.of(2026, 3))).isEqualTo(new Punctuality(1, 0));
        assertThat(standing.in(ReceiptState.HELD)).isEqualTo(1);
        assertThat(standing.in(ReceiptState.REFUSED)).isZero();
        assertThat(standing.today()).isEqualTo(1);
        assertThat(standing.last()).isEqualTo(Instant.parse("2026-03-20T01:00:00Z"));
    }
}
