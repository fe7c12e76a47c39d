package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CaseStage;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Before it decides, the agency asks what of its file is on record. */
final class ClearanceListsStagesAndDocumentsTest {
    private static final String CASE = "示交案〔2026〕3号";

    @Test
    void everyRecordOfTheCaseIsStatedInItsClearance() {
        try (var fold = new FoldDriver()) {
            fold.submit(SampleRecord.of(CASE, CaseStage.INVESTIGATION).documents("现场笔录", "询问笔录"))
                    .submit(SampleRecord.of(CASE, CaseStage.FILING).documents("立案审批表"));
            var clearances = fold.clearances();

            assertThat(clearances).containsOnlyKeys(Samples.AGENCY + "/" + CASE);
            var clearance = clearances.at(Samples.AGENCY + "/" + CASE);
            assertThat(clearance.getStages()).containsExactly(CaseStage.FILING, CaseStage.INVESTIGATION);
            assertThat(clearance.getDocuments()).containsExactlyInAnyOrder("现场笔录", "询问笔录", "立案审批表");
            assertThat(clearance.getUpdatedAt()).isEqualTo(SampleDecision.at("2026-03-03T10:00"));
        }
    }
}
