package org.gongshi.local.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.local.samples.SampleHistory.Entry;

/**
 * What the files of sample cases hold (全过程记录): the way to the decision, and its service. One in a few has a gap, so that there is
 * something to find.
 */
final class SampleRecords {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> NOTICES = List.of("GROUNDS", "BASIS", "RIGHTS");
    /** By the day of the month on which it was decided: one case in so many has no file at all, and one lacks the notice. */
    private static final int NO_FILE_ONE_IN = 9;

    private static final int NO_NOTICE_ONE_IN = 8;
    /** One certificate in so many was not shown. */
    private static final int NOT_SHOWN_ONE_IN = 11;

    private SampleRecords() {}

    /**
     * A stage of a case.
     *
     * @param after days after the decision; before it, below 0
     */
    private record Stage(String name, int after, String document) {}

    private static final List<Stage> ORDINARY = List.of(
            new Stage("FILING", -40, "立案审批表"),
            new Stage("INVESTIGATION", -30, "调查终结报告"),
            new Stage("NOTICE", -8, "行政处罚告知书"),
            new Stage("SERVICE", 2, "送达回证"));

    private static final List<Stage> SUMMARY =
            List.of(new Stage("NOTICE", 0, "行政处罚告知书"), new Stage("SERVICE", 0, "送达回证"));

    private static final List<Stage> COERCION = List.of(
            new Stage("FILING", -1, "实施行政强制措施审批表"),
            new Stage("NOTICE", 0, "现场告知笔录"),
            new Stage("INVESTIGATION", 0, "现场笔录"),
            new Stage("SERVICE", 0, "送达回证"),
            new Stage("EXECUTION", 0, "查封扣押清单"),
            new Stage("CLOSING", 20, "解除行政强制措施决定书"));

    /**
     * What was sent until yesterday.
     *
     * @param first nothing may have been sent before this day
     */
    static Stream<Entry> of(SampleCase sample, LocalDate first, LocalDate today) {
        return sample.decision().containsKey("caseNumber") && day(sample) % NO_FILE_ONE_IN != 0
                ? stages(sample).stream()
                        .filter(stage -> !isLeftOut(sample, stage))
                        .filter(stage -> !on(sample, stage).isBefore(first)
                                && on(sample, stage).isBefore(today))
                        .map(stage -> entry(sample, stage))
                : Stream.of();
    }

    private static List<Stage> stages(SampleCase sample) {
        if (sample.text("kind").equals("COERCION")) {
            return COERCION;
        }
        return "SUMMARY".equals(sample.text("procedure")) ? SUMMARY : ORDINARY;
    }

    private static boolean isLeftOut(SampleCase sample, Stage stage) {
        return stage.name().equals("NOTICE") && day(sample) % NO_NOTICE_ONE_IN == 0;
    }

    private static int day(SampleCase sample) {
        return sample.draft().decidedOn().getDayOfMonth();
    }

    private static LocalDate on(SampleCase sample, Stage stage) {
        return sample.draft().decidedOn().plusDays(stage.after());
    }

    private static Entry entry(SampleCase sample, Stage stage) {
        LocalDate day = on(sample, stage);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", sample.draft().agency().creditCode());
        body.put("caseNumber", sample.text("caseNumber"));
        body.put("stage", stage.name());
        body.put("occurredOn", day.toString());
        body.put("documents", List.of(Map.of("type", stage.document())));
        switch (stage.name()) {
            case "INVESTIGATION" -> body.put("certificateShown", day(sample) % NOT_SHOWN_ONE_IN != 0);
            case "NOTICE" -> body.put("noticesGiven", NOTICES);
            case "EXECUTION" -> record(day, body);
            default -> {}
        }
        return new Entry(at(day, 17), "records", body);
    }

    /** From beginning to end, as the catalogue of sample agencies wants it. */
    private static void record(LocalDate day, Map<String, Object> body) {
        String start = at(day, 10).toString();
        String end = at(day, 11).toString();
        body.put("startedAt", start);
        body.put("endedAt", end);
        body.put(
                "recordings",
                List.of(Map.of(
                        "startedAt", start, "endedAt", end, "sha256", "5a".repeat(32), "deviceType", "BODY_CAMERA")));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(CHINA).toInstant();
    }
}
