package org.gongshi.streams;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.BasicStandard;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.FileReviewed;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.Tally;

/** What agencies say beside their cases' course: manifests, periodic reports, answers to instruments, objections. */
public final class SampleLedger {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    /** As it is compared. */
    public static final String INSTRUMENT = "示督|2026|1";

    /** As receipts call them. */
    public enum Kind {
        CONTEST,
        REPLY,
        MANIFEST,
        STATISTICS
    }

    private SampleLedger() {}

    public static SpecificRecord event(Kind kind, int content, String receivedAt) {
        return event(kind, content, SampleDecision.at(receivedAt));
    }

    /** @param content equal for equal content */
    public static SpecificRecord event(Kind kind, int content, Instant receivedAt) {
        return switch (kind) {
            case CONTEST -> contest("publication", content, receivedAt);
            case REPLY -> reply(content, receivedAt);
            case MANIFEST -> manifest(content, receivedAt);
            case STATISTICS -> statistics(content, receivedAt);
        };
    }

    private static ManifestSubmitted manifest(int penalties, Instant receivedAt) {
        var target = SampleHeader.target(DAY.toString(), "manifest");
        return ManifestSubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, "manifest " + penalties, receivedAt))
                .setDay(DAY)
                .setDecisions(List.of(new KindCount(DecisionKind.PENALTY, (long) penalties)))
                .setTarget(target)
                .build();
    }

    private static StatisticsDeclared statistics(int applied, Instant receivedAt) {
        var target = SampleHeader.target("2025", "statistics");
        return StatisticsDeclared.newBuilder()
                .setHeader(SampleHeader.of(target, "statistics " + applied, receivedAt))
                .setYear(2025)
                .setTallies(List.of(new Tally("PERMITS_APPLIED", (long) applied)))
                .setTarget(target)
                .build();
    }

    /** Of the first quarter of 2026: the first file has these points, the second fails the procedure. */
    public static SelfReviewSubmitted selfReview(String points, String receivedAt) {
        var target = SampleHeader.target("2026-Q1", "self-review");
        return SelfReviewSubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, "self-review " + points, SampleDecision.at(receivedAt)))
                .setQuarter("2026-Q1")
                .setReviewedOn(LocalDate.of(2026, 4, 2))
                .setFiles(List.of(
                        FileReviewed.newBuilder()
                                .setCaseNumber("示交案〔2026〕3号")
                                .setScore(new BigDecimal(points))
                                .build(),
                        FileReviewed.newBuilder()
                                .setCaseNumber("示交案〔2026〕4号")
                                .setFailed(List.of(BasicStandard.PROCEDURE))
                                .build()))
                .setTarget(target)
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }

    private static ReplySubmitted reply(int content, Instant receivedAt) {
        var target = SampleHeader.target(INSTRUMENT, "reply");
        return ReplySubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, "reply " + content, receivedAt))
                .setInstrument(INSTRUMENT)
                .setTarget(target)
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }

    /** Against a verdict of the case 示交案〔2026〕3号, by its name in programs. */
    public static ContestSubmitted contest(String verdict, int content, Instant receivedAt) {
        var target = SampleHeader.target("示交案〔2026〕3号", "contest");
        return ContestSubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, verdict + " contest " + content, receivedAt))
                .setCaseNumber("示交案〔2026〕3号")
                .setVerdict(verdict)
                .setTarget(target)
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }
}
