package org.gongshi.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalReason;

/** What stands on the topics. */
final class SampleValues {
    static final String ID = "113301060000000195-AAAAAAAAAAAAAAAA";
    private static final Instant RECEIVED = Instant.parse("2026-03-06T02:00:00Z");
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);

    private SampleValues() {}

    static PublicDecision.Builder decision() {
        return PublicDecision.newBuilder()
                .setDecisionId(ID)
                .setEdition(1)
                .setAgency(agency())
                .setKind(DecisionKind.PENALTY)
                .setDocumentNumber("示市监罚〔2026〕1号")
                .setTitle("示例市某食品有限公司行政处罚决定")
                .setSubject(PublicSubject.newBuilder()
                        .setType(SubjectType.LEGAL_ENTITY)
                        .setName("示例市某食品有限公司")
                        .build())
                .setDecidedOn(DECIDED)
                .setPublishedAt(RECEIVED)
                .setUpdatedAt(RECEIVED)
                .setOutcome("罚款5000元")
                .setDeadline(deadline("2026-04-02"))
                .setOnTime(true)
                .setDisclosure("2026-01-01");
    }

    static Tombstone.Builder tombstone() {
        return Tombstone.newBuilder()
                .setDecisionId(ID)
                .setEdition(2)
                .setAgency(agency())
                .setKind(DecisionKind.PENALTY)
                .setDecidedOn(DECIDED)
                .setWithdrawnOn(LocalDate.of(2026, 5, 6))
                .setReason(WithdrawalReason.REVOKED)
                .setBasis("《中华人民共和国行政处罚法》第四十八条");
    }

    static Receipt.Builder receipt() {
        return Receipt.newBuilder()
                .setTallies(List.of())
                .setReceiptId("R1")
                .setAgency("113301060000000195")
                .setDecisionId(ID)
                .setRevision(1)
                .setEventId("E1")
                .setReceivedAt(RECEIVED)
                .setContentDigest("00")
                .setRules("one")
                .setDeadline(deadline("2026-04-02"))
                .setState(ReceiptState.PUBLISHED)
                .setSteps(List.of())
                .setType(SubmissionType.DECISION)
                .setFindings(List.of())
                .setRemovals(List.of());
    }

    static Deadline deadline(String dueOn) {
        return new Deadline(LocalDate.parse(dueOn), 20, "WORKING_DAY", "rule", "source", false);
    }

    private static PublicAgency agency() {
        return PublicAgency.newBuilder()
                .setCreditCode("113301060000000195")
                .setName("示例市市场监督管理局（示例）")
                .setRegion("330106")
                .setSector("market-regulation")
                .build();
    }
}
