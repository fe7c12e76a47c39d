package org.gongshi.bench.caselog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.bench.caselog.Envelope.Arrival;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.ReviewOutcome;

/** When a case's twelve events are received, and what they are. */
final class Timeline {
    static final int EVENTS = 12;
    /** From the first event to the last. */
    static final int DAYS = 30;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int OFFICE_OPENS = 9 * 3600;
    private static final int OFFICE_SECONDS = 8 * 3600;

    private final CaseFile file;
    private final DecisionEvents decisions;
    private final CourseEvents course;
    private final RandomGenerator chance;
    private final List<Step> steps = new ArrayList<>();

    private Timeline(CaseFile file, Envelope envelope, RandomGenerator chance) {
        this.file = file;
        this.decisions = new DecisionEvents(envelope);
        this.course = new CourseEvents(envelope);
        this.chance = chance;
    }

    /** An event that is made when its time has come, so that a long log needs no memory. */
    record Step(LocalDate day, Arrival arrival, Making making) {
        SpecificRecord event() {
            return making.of(arrival);
        }
    }

    private interface Making {
        SpecificRecord of(Arrival arrival);
    }

    /** In the order in which they happen; a line each. */
    static List<Step> of(CaseFile file, Envelope envelope, RandomGenerator chance) {
        Timeline timeline = new Timeline(file, envelope, chance);
        timeline.upToDecision();
        timeline.after();
        return List.copyOf(timeline.steps);
    }

    private void upToDecision() {
        on(0, record(CaseStage.FILING, "立案审批表"));
        on(2, record(CaseStage.INVESTIGATION, "现场检查笔录"));
        on(5, record(CaseStage.INVESTIGATION, "询问笔录"));
        if (!file.isReviewedLate()) {
            on(10, arrival -> course.review(arrival, ReviewOutcome.APPROVED));
        }
        on(11, record(CaseStage.NOTICE, "行政处罚告知书"));
        on(13, record(CaseStage.DISCUSSION, "集体讨论记录"));
        on(16, decisions::decision);
    }

    private void after() {
        if (file.isReviewedLate()) {
            on(18, arrival -> course.review(arrival, ReviewOutcome.APPROVED));
        }
        on(19, record(CaseStage.SERVICE, "送达回证"));
        on(21, arrival -> course.outcome(arrival, OutcomeType.PARTLY_FULFILLED));
        on(24, arrival -> course.outcome(arrival, OutcomeType.FULFILLED));
        on(26, record(CaseStage.CLOSING, "结案审批表"));
        on(DAYS - 1, last());
    }

    /** One case in ten is corrected, one in twenty-five withdrawn, the others end in the archive. */
    private Making last() {
        int hundred = chance.nextInt(100);
        return hundred < 10
                ? decisions::correction
                : hundred < 14 ? decisions::withdrawal : record(CaseStage.ARCHIVING, "卷内文件目录");
    }

    private Making record(CaseStage stage, String document) {
        return arrival -> course.record(arrival, stage, document);
    }

    private void on(int day, Making making) {
        LocalDate date = file.filedOn().plusDays(day);
        Instant at = date.atStartOfDay(CHINA)
                .plusSeconds(OFFICE_OPENS + chance.nextInt(OFFICE_SECONDS))
                .toInstant();
        steps.add(new Step(date, new Arrival(file, steps.size(), at), making));
    }
}
