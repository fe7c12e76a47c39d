package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;

/** A recorded log, folded twice, gives the same bytes in the same order on every topic. */
final class ReplayTest {
    private static final int EVENTS = 400;
    private static final long SEED = 20_260_305;

    @Test
    void twoRunsOverOneLogWriteTheSameBytes() {
        var log = log();

        var first = written(log);
        var second = written(log);

        assertThat(first).hasSameSizeAs(second).hasSizeGreaterThan(EVENTS);
        assertThat(first).isEqualTo(second);
    }

    private static List<String> written(List<SpecificRecord> log) {
        try (var fold = new FoldDriver()) {
            fold.dayBegins("2026-01-05");
            log.forEach(fold::append);
            var written = new ArrayList<String>();
            for (var topic : List.of(Topics.PUBLICITY_DECISIONS, Topics.PUBLICITY_EDITIONS, Topics.RECEIPTS)) {
                fold.writtenBytes(topic).stream().map(ReplayTest::printed).forEach(written::add);
            }
            return written;
        }
    }

    private static String printed(KeyValue<String, byte[]> record) {
        return record.key + " "
                + (record.value == null ? "null" : HexFormat.of().formatHex(record.value));
    }

    private static List<SpecificRecord> log() {
        var chance = new Random(SEED);
        var log = new ArrayList<SpecificRecord>();
        while (log.size() < EVENTS) {
            var submission = submission(chance, log.size());
            log.add(chance.nextInt(6) == 0 ? withdrawal(chance, submission) : submission.event());
        }
        return log;
    }

    private static SpecificRecord withdrawal(Random chance, SampleDecision decision) {
        var reasons = WithdrawalReason.values();
        var reason = reasons[chance.nextInt(reasons.length)];
        var withdrawal = chance.nextBoolean()
                ? SampleWithdrawal.of(decision, reason)
                : SampleWithdrawal.ofParty(decision, reason).numbered(1 + chance.nextInt(5));
        return withdrawal.event();
    }

    /** Forty documents, so that originals, revisions, corrections, duplicates and conflicts meet. */
    private static SampleDecision submission(Random chance, int second) {
        int serial = 1 + chance.nextInt(40);
        var kind = chance.nextBoolean() ? Samples.penalty() : Samples.permit();
        var decision = kind.content(with -> with.setDocumentNumber("示交罚〔2026〕" + serial + "号"))
                .facts("第" + chance.nextInt(3) + "稿，电话13800138000")
                .receivedAt(SampleDecision.at("2026-03-06T10:00").plusSeconds(second));
        return switch (chance.nextInt(8)) {
            case 0 -> decision.correcting(CorrectionType.CONTENT);
            case 1 -> decision.correcting(CorrectionType.PRIVACY);
            case 2 -> decision.revision(1 + chance.nextInt(4));
            case 3 -> decision.by(SubjectType.NATURAL_PERSON);
            case 4 -> decision.withheld(WithholdReason.SECURITY);
            default -> decision;
        };
    }
}
