package org.gongshi.search.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.CloseReason;
import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ComplaintAbout;
import org.gongshi.exchange.ErrorAbout;
import org.gongshi.exchange.ErrorOutcome;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.exchange.Misconduct;
import org.gongshi.exchange.ReportProgress;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.Report.OfError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ReportRulesTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = RECEIVED.plus(Duration.ofDays(3));
    private static final Duration OPEN_FOR = Duration.ofDays(180);
    private static final Duration KEEP_FOR = Duration.ofDays(90);

    private static final ReportProgress PROGRESS = ReportProgress.newBuilder()
            .setNumber("7K3M-9QRT-2XHB-WD5PN")
            .setAgency("agency")
            .setDecisionId("agency-decision")
            .setState(ReportState.RECEIVED)
            .setReceivedAt(RECEIVED)
            .setChangedAt(RECEIVED)
            .setSealKey("1")
            .setSealed(ByteBuffer.wrap(new byte[] {1, 2, 3}))
            .build();
    private static final OfComplaint COMPLAINT = new OfComplaint(Complaint.newBuilder()
            .setProgress(PROGRESS)
            .setAbout(ComplaintAbout.CONDUCT)
            .setMisconduct(List.of(Misconduct.CRUDE))
            .setBureau("330106")
            .build());
    private static final OfError ERROR = new OfError(ErrorReport.newBuilder()
            .setProgress(PROGRESS)
            .setAbout(ErrorAbout.AMOUNT)
            .build());

    @Test
    void whoTakesChargeLeavesWhatWasWritten() {
        var assigned = ReportRules.assign(COMPLAINT, "3301", "county", LATER).orElseThrow();

        assertThat(assigned.progress().getState()).isEqualTo(ReportState.IN_PROGRESS);
        assertThat(assigned.progress().getSealed()).isEqualTo(PROGRESS.getSealed());
        assertThat(((OfComplaint) assigned).value().getBureau()).isEqualTo("3301");
    }

    @Test
    void everyEndErasesWhatWasWritten() {
        var ends = List.of(
                ReportRules.answer(COMPLAINT, "已核实。", "county", LATER),
                ReportRules.close(COMPLAINT, CloseReason.DUPLICATE, "", "county", LATER),
                ReportRules.answer(ERROR, answer(ErrorOutcome.CORRECTED, 2)),
                ReportRules.age(COMPLAINT, RECEIVED.plus(OPEN_FOR).plusMillis(1), OPEN_FOR, KEEP_FOR));

        assertThat(ends).extracting(Optional::orElseThrow).allSatisfy(ended -> {
            assertThat(ended.isOpen()).isFalse();
            assertThat(ended.progress().getSealed()).isEmpty();
            assertThat(ended.progress().getSealKey()).isEmpty();
            assertThat(ended.progress().getClosedAt()).isPresent();
        });
    }

    @Test
    void whatHasEndedStaysEnded() {
        var ended = (OfComplaint)
                ReportRules.answer(COMPLAINT, "已核实。", "county", LATER).orElseThrow();

        assertThat(ReportRules.answer(ended, "再答。", "county", LATER)).isEmpty();
        assertThat(ReportRules.close(ended, CloseReason.DUPLICATE, "", "county", LATER))
                .isEmpty();
        assertThat(ReportRules.assign(ended, "3301", "county", LATER)).isEmpty();
    }

    @Test
    void theAgencysAnswerIsEntered() {
        var answered =
                ReportRules.answer(ERROR, answer(ErrorOutcome.CORRECTED, 2)).orElseThrow();

        assertThat(((OfError) answered).value().getOutcome()).contains(ErrorOutcome.CORRECTED);
        assertThat(((OfError) answered).value().getRevision()).contains(2);
        assertThat(answered.progress().getAnswer()).contains("金额已更正。");
        assertThat(ReportRules.answer((OfError) answered, answer(ErrorOutcome.NOT_AN_ERROR, null)))
                .isEmpty();
    }

    @Test
    void satisfactionIsAskedOnceAndAfterTheEnd() {
        assertThat(ReportRules.rate(COMPLAINT, Satisfaction.PARTLY)).isEmpty();
        var ended = ReportRules.answer(COMPLAINT, "已核实。", "county", LATER).orElseThrow();
        var rated = ReportRules.rate(ended, Satisfaction.PARTLY).orElseThrow();

        assertThat(rated.progress().getSatisfaction()).contains(Satisfaction.PARTLY);
        assertThat(ReportRules.rate(rated, Satisfaction.SATISFIED)).isEmpty();
    }

    @Test
    void ofWhatEndedLongAgoOnlyTheStateStays() {
        var rated = ReportRules.answer(COMPLAINT, "已核实。", "county", LATER)
                .flatMap(ended -> ReportRules.rate(ended, Satisfaction.SATISFIED))
                .orElseThrow();
        var due = LATER.plus(KEEP_FOR);

        assertThat(ReportRules.age(rated, due, OPEN_FOR, KEEP_FOR)).isEmpty();
        var bare = ReportRules.age(rated, due.plusMillis(1), OPEN_FOR, KEEP_FOR).orElseThrow();
        assertThat(bare.progress().getAnswer()).isEmpty();
        assertThat(bare.progress().getDecisionId()).isEmpty();
        assertThat(((OfComplaint) bare).value().getHandledBy()).isEmpty();
        assertThat(((OfComplaint) bare).value().getMisconduct()).isEmpty();
        assertThat(bare.progress().getState()).isEqualTo(ReportState.ANSWERED);
        assertThat(bare.progress().getSatisfaction()).contains(Satisfaction.SATISFIED);
        assertThat(ReportRules.age(bare, due.plus(KEEP_FOR), OPEN_FOR, KEEP_FOR))
                .isEmpty();
    }

    @Test
    void theBureauOfTheLongestRegionIsInCharge() throws IOException {
        var bureaus = new Bureaus(new ReportSettings(
                Path.of("none"),
                new ClassPathResource("reports/bureaus.csv"),
                OPEN_FOR,
                KEEP_FOR,
                Duration.ofHours(1),
                Duration.ofSeconds(1)));

        assertThat(bureaus.inChargeOf("330106").name()).contains("西湖区");
        assertThat(bureaus.inChargeOf("330102").name()).contains("杭州市司法局");
        assertThat(bureaus.inChargeOf("330000").name()).contains("浙江省");
        assertThat(bureaus.inChargeOf("110000").name()).contains("浙江省");
    }

    private static ErrorReportAnswered answer(ErrorOutcome outcome, @Nullable Integer revision) {
        return ErrorReportAnswered.newBuilder()
                .setNumber(PROGRESS.getNumber())
                .setAgency("agency")
                .setOutcome(outcome)
                .setRevision(revision)
                .setReason("金额已更正。")
                .setAnsweredAt(LATER)
                .build();
    }
}
