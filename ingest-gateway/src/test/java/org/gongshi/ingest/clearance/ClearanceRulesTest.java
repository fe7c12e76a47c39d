package org.gongshi.ingest.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ClearanceState;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.Procedure;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.clearance.Missing.Code;
import org.gongshi.statute.Stage;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ClearanceRulesTest {
    private static final List<Stage> ORDINARY = StatuteBook.shipped(WorkingCalendar.shipped())
            .stages(DecisionKind.PENALTY, Procedure.ORDINARY, LocalDate.of(2026, 3, 20));

    private static Clearance known(ClearanceState state, List<CaseStage> stages, List<String> documents) {
        return new Clearance("a", "案1", state, List.of(), null, stages, documents, Instant.EPOCH);
    }

    private static Intended intended(String json) {
        var fields = new Fields((ObjectNode) new JsonMapper().readTree(json));
        var intended = Intended.read(fields);
        assertThat(fields.findings()).isEmpty();
        return intended;
    }

    @Test
    void a_case_with_every_stage_and_a_passed_review_lacks_nothing() {
        var known = known(
                ClearanceState.APPROVED,
                List.of(CaseStage.FILING, CaseStage.INVESTIGATION, CaseStage.NOTICE),
                List.of("立案审批表", "调查终结报告", "行政处罚告知书"));
        assertThat(ClearanceRules.missing(true, known, ORDINARY)).isEmpty();
    }

    @Test
    void what_is_missing_is_told_in_the_order_of_the_case() {
        var known = known(ClearanceState.NOT_REVIEWED, List.of(CaseStage.FILING, CaseStage.HEARING), List.of());
        assertThat(ClearanceRules.missing(true, known, ORDINARY))
                .containsExactly(
                        new Missing(Code.DOCUMENT, "立案审批表"),
                        new Missing(Code.STAGE, "INVESTIGATION"),
                        new Missing(Code.DOCUMENT, "调查终结报告"),
                        new Missing(Code.STAGE, "NOTICE"),
                        new Missing(Code.DOCUMENT, "行政处罚告知书"),
                        new Missing(Code.DOCUMENT, "听证笔录"),
                        Missing.REVIEW);
    }

    @Test
    void what_comes_after_an_inspection_is_not_asked_for_before_it() {
        var stages = StatuteBook.shipped(WorkingCalendar.shipped())
                .stages(DecisionKind.INSPECTION, null, LocalDate.of(2026, 3, 20));
        var known = known(ClearanceState.NOT_REVIEWED, List.of(CaseStage.INVESTIGATION), List.of("现场检查笔录"));
        assertThat(stages).isNotEmpty();
        assertThat(ClearanceRules.missing(false, known, stages)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "APPROVED")
    void a_major_case_needs_a_review_that_passed(ClearanceState state) {
        var known = known(state, List.of(), List.of());
        assertThat(ClearanceRules.missing(true, known, List.of())).containsExactly(Missing.REVIEW);
        assertThat(ClearanceRules.missing(false, known, List.of())).isEmpty();
        assertThat(ClearanceRules.missing(null, known, List.of())).containsExactly(Missing.KIND);
    }

    @Test
    void a_hearing_on_record_makes_it_major() {
        var told = intended("{\"caseNumber\":\"案1\",\"kind\":\"PENALTY\"}");
        var heard = known(ClearanceState.NOT_REVIEWED, List.of(CaseStage.HEARING), List.of());
        assertThat(told.triggersOf(heard)).containsExactly(MajorTrigger.HEARING);
        assertThat(told.triggersOf(null)).isEmpty();
    }

    @Test
    void without_its_kind_nobody_can_say_that_it_is_not_major() {
        var silent = intended("{\"caseNumber\":\"案1\"}");
        var told = intended("{\"caseNumber\":\"案1\",\"kind\":\"PENALTY\"}");
        assertThat(silent.isStated()).isFalse();
        assertThat(ClearanceRules.isMajor(silent, false, false)).isNull();
        assertThat(ClearanceRules.isMajor(silent, false, true)).isTrue();
        assertThat(ClearanceRules.isMajor(told, true, false)).isTrue();
        assertThat(ClearanceRules.isMajor(told, false, false)).isFalse();
    }

    @Test
    void whatever_may_be_missing_has_words_in_both_languages() {
        for (Code code : Code.values()) {
            for (CaseStage stage : CaseStage.values()) {
                var missing = new Missing(code, stage.name());
                String chinese = new ClearanceWording(Locale.SIMPLIFIED_CHINESE).of(missing);
                assertThat(chinese).isNotBlank().doesNotContain("{").doesNotContain(stage.name());
                assertThat(new ClearanceWording(Locale.ENGLISH).of(missing)).isNotEqualTo(chinese);
            }
        }
    }
}
