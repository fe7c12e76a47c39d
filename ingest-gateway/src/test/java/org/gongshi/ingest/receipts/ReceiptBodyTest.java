package org.gongshi.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.FindingCode;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.exchange.Removal;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.receipts.ReceiptBody.Hidden;
import org.gongshi.ingest.receipts.ReceiptBody.Shortcoming;
import org.junit.jupiter.api.Test;

class ReceiptBodyTest {
    private static final StepReasons WORDS = new StepReasons(Locale.SIMPLIFIED_CHINESE);

    private static Receipt receipt(SubmissionType type) {
        return Receipt.newBuilder()
                .setReceiptId("r")
                .setAgency("a")
                .setDecisionId("a-target")
                .setRevision(1)
                .setEventId("e")
                .setReceivedAt(Instant.EPOCH)
                .setContentDigest("d")
                .setRules("3-x")
                .setState(ReceiptState.HELD)
                .setSteps(List.of(new ReceiptStep(ReceiptState.HELD, "HELD_FOR_REVIEW", Instant.EPOCH)))
                .setType(type)
                .setHeldUntil(LocalDate.of(2026, 3, 26))
                .setPublicUntil(LocalDate.of(2029, 3, 5))
                .setFindings(List.of(FindingCode.REVIEW_MISSING))
                .setRemovals(List.of(new Removal("/subject/idNumber", "subject.id-number")))
                .setChain("c".repeat(64))
                .setTallies(List.of())
                .build();
    }

    @Test
    void a_receipt_tells_until_when_and_what_was_not_as_the_law_asks() {
        var body = ReceiptBody.of(receipt(SubmissionType.DECISION), "s", false, WORDS);
        assertThat(body.type()).isEqualTo(SubmissionType.DECISION);
        assertThat(body.decisionId()).isEqualTo("a-target");
        assertThat(body.deadline()).isNull();
        assertThat(body.heldUntil()).isEqualTo("2026-03-26");
        assertThat(body.publicUntil()).isEqualTo("2029-03-05");
        assertThat(body.findings()).containsExactly(new Shortcoming("REVIEW_MISSING", "重大执法决定未经法制审核"));
        assertThat(body.chain()).hasSize(64);
        assertThat(body.steps()).hasSize(2);
    }

    @Test
    void what_the_public_does_not_see_is_told_to_those_who_ask() {
        assertThat(ReceiptBody.of(receipt(SubmissionType.DECISION), "s", false, WORDS)
                        .removals())
                .isNull();
        assertThat(ReceiptBody.of(receipt(SubmissionType.DECISION), "s", true, WORDS)
                        .removals())
                .containsExactly(new Hidden("/subject/idNumber", "subject.id-number"));
    }

    @Test
    void what_is_about_no_decision_names_none() {
        assertThat(ReceiptBody.of(receipt(SubmissionType.REVIEW), "s", false, WORDS)
                        .decisionId())
                .isNull();
    }
}
