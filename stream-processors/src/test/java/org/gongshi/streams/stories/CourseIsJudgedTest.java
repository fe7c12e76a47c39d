package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.RecordingMade;
import org.gongshi.exchange.RecordingManner;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The course of a case is judged by what is on record of it (行政处罚法第四十四条、第四十七条、第五十五条; 国办发〔2018〕118号 三). */
final class CourseIsJudgedTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleDecision DECISION = Samples.penalty().ofCase(CASE);

    private static SampleRecord record(CaseStage stage) {
        return SampleRecord.of(CASE, stage);
    }

    /** What the gateway found in the registers. */
    private static void resolved(RecordSubmitted.Builder record, Consumer<Context.Builder> more) {
        var context = Context.newBuilder(record.getHeader().getContext());
        more.accept(context);
        record.setHeader(EventHeader.newBuilder(record.getHeader())
                .setContext(context.build())
                .build());
    }

    @Test
    void everyMandatoryStageBeforeTheDecisionIsOnRecord() {
        try (var story = new Story()) {
            story.submit(record(CaseStage.FILING).documents("立案审批表"));
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("OPEN");

            story.submit(DECISION);
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MISSED [STAGE_INVESTIGATION, STAGE_NOTICE]");

            story.submit(record(CaseStage.INVESTIGATION)).submit(record(CaseStage.NOTICE));
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MET");
        }
    }

    /** A stage is missing as soon as a later one is on record. */
    @Test
    void aGapShowsBeforeTheDecisionAndAfterIt() {
        try (var story = new Story()) {
            story.submit(record(CaseStage.FILING).documents("立案审批表")).submit(record(CaseStage.NOTICE));
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MISSED [STAGE_INVESTIGATION]");

            story.submit(record(CaseStage.INVESTIGATION))
                    .submit(DECISION)
                    .submit(record(CaseStage.ARCHIVING).on("2026-04-02"));
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MISSED [STAGE_SERVICE, STAGE_CLOSING]");
        }
    }

    /** Its result says that it was made; that nothing of it is on record says that it was not recorded. */
    @Test
    void anInspectionWithoutAnyRecordMissesItsInvestigation() {
        try (var story = new Story()) {
            story.submit(Samples.inspection().ofCase(CASE));
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MISSED [STAGE_INVESTIGATION]");

            story.submit(record(CaseStage.INVESTIGATION));
            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("MET");
        }
    }

    @Test
    void withoutACaseNumberNothingIsKnown() {
        try (var story = new Story()) {
            story.submit(Samples.penalty());

            assertThat(story.judged(VerdictName.RECORDS)).containsExactly("OPEN [NO_CASE_NUMBER]");
            assertThat(story.judged(VerdictName.CERTIFICATE_SHOWN)).containsExactly("OPEN [NO_CASE_NUMBER]");
        }
    }

    @Test
    void certificatesAreShown() {
        try (var story = new Story()) {
            story.submit(DECISION);
            assertThat(story.judged(VerdictName.CERTIFICATE_SHOWN)).containsExactly("MISSED [CERTIFICATE_NOT_STATED]");

            story.happens(record(CaseStage.INVESTIGATION).event(stage -> stage.setCertificateShown(true)));
            assertThat(story.judged(VerdictName.CERTIFICATE_SHOWN)).containsExactly("MET, done 2026-03-02");

            story.happens(record(CaseStage.SERVICE).event(stage -> stage.setCertificateShown(false)));
            assertThat(story.judged(VerdictName.CERTIFICATE_SHOWN)).containsExactly("MISSED [CERTIFICATE_NOT_SHOWN]");
        }
    }

    @Test
    void thePartyIsToldGroundsBasisAndRights() {
        try (var story = new Story()) {
            story.happens(record(CaseStage.NOTICE)
                    .documents("行政处罚告知书")
                    .event(stage -> stage.setNoticesGiven(List.of("GROUNDS", "BASIS"))));
            story.submit(DECISION);
            assertThat(story.judged(VerdictName.NOTICES)).containsExactly("MISSED [NOTICE_RIGHTS]");

            story.happens(record(CaseStage.INVESTIGATION).event(stage -> stage.setNoticesGiven(List.of("RIGHTS"))));
            assertThat(story.judged(VerdictName.NOTICES)).containsExactly("MET, done 2026-03-02");
        }
    }

    @Test
    void whatTheCatalogueWantsRecordedIsRecordedFromBeginningToEnd() {
        var start = SampleDecision.at("2026-03-02T09:00");
        var end = SampleDecision.at("2026-03-02T10:00");
        for (var lasting : List.of(end, end.minusSeconds(60))) {
            try (var story = new Story()) {
                story.happens(record(CaseStage.INVESTIGATION).event(stage -> {
                    resolved(stage, context -> context.setRecordingManner(RecordingManner.FULL));
                    stage.setStartedAt(start).setEndedAt(end);
                    stage.setRecordings(List.of(RecordingMade.newBuilder()
                            .setStartedAt(start)
                            .setEndedAt(lasting)
                            .build()));
                }));

                assertThat(story.judged(VerdictName.RECORDINGS))
                        .containsExactly(lasting.equals(end) ? "MET" : "MISSED [RECORDING_MISSING]");
            }
        }
    }

    @Test
    void officersOfARecordAreJudgedToo() {
        var two = List.of(
                new OfficerOnDay("33010600001", OfficerState.VALID),
                new OfficerOnDay("33010600002", OfficerState.VALID));
        try (var story = new Story()) {
            story.submit(DECISION);
            assertThat(story.judged(VerdictName.OFFICERS)).containsExactly("OPEN #1 [OFFICERS_NOT_NAMED]");

            story.submit(DECISION.revision(2).context(resolved -> resolved.setOfficers(two)));
            assertThat(story.judged(VerdictName.OFFICERS)).containsExactly("MET #1");

            story.happens(record(CaseStage.INVESTIGATION)
                    .event(stage -> resolved(
                            stage,
                            context -> context.setOfficers(
                                    List.of(new OfficerOnDay("33010600003", OfficerState.SUSPENDED))))));
            assertThat(story.judged(VerdictName.OFFICERS)).containsExactly("MISSED #1 [OFFICER_SUSPENDED]");
        }
    }

    @Test
    void theFineIsJudgedByTheBenchmark() {
        for (var within : List.of(true, false)) {
            try (var story = new Story()) {
                story.submit(DECISION.context(resolved -> resolved.setWithinBenchmark(within)));

                assertThat(story.judged(VerdictName.BENCHMARK))
                        .containsExactly(within ? "MET #1" : "MISSED #1 [OUTSIDE_BENCHMARK]");
            }
        }
    }
}
