package org.gongshi.local.samples;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.local.samples.SampleHistory.Entry;

/** What the files of sample cases hold (全过程记录): of those that were reviewed, the way to the decision. */
final class SampleRecords {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> NOTICES = List.of("GROUNDS", "BASIS", "RIGHTS");

    private SampleRecords() {}

    /** A stage, so many days before the decision. */
    private record Stage(String name, int before, String document) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("FILING", 40, "立案审批表"),
            new Stage("INVESTIGATION", 30, "现场检查笔录"),
            new Stage("NOTICE", 8, "行政处罚告知书"));

    /** @param first nothing may have been sent before this day */
    static Stream<Entry> of(SampleCase sample, LocalDate first) {
        return STAGES.stream()
                .filter(stage -> !day(sample, stage).isBefore(first))
                .map(stage -> entry(sample, stage));
    }

    private static LocalDate day(SampleCase sample, Stage stage) {
        return sample.draft().decidedOn().minusDays(stage.before());
    }

    private static Entry entry(SampleCase sample, Stage stage) {
        LocalDate day = day(sample, stage);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", sample.draft().agency().creditCode());
        body.put("caseNumber", sample.text("caseNumber"));
        body.put("stage", stage.name());
        body.put("occurredOn", day.toString());
        body.put("certificateShown", true);
        body.put("noticesGiven", NOTICES);
        body.put("documents", List.of(Map.of("type", stage.document())));
        return new Entry(day.atTime(LocalTime.of(17, 0)).atZone(CHINA).toInstant(), "records", body);
    }
}
