package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Procedure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureRuleTest {
    private static final StatuteBook BOOK = StatuteBook.shipped(WorkingCalendar.shipped());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "PENALTY, ORDINARY, FILING INVESTIGATION NOTICE DECISION SERVICE CLOSING ARCHIVING",
        "PENALTY,         , FILING INVESTIGATION NOTICE DECISION SERVICE CLOSING ARCHIVING",
        "PENALTY, UNKNOWN,  FILING INVESTIGATION NOTICE DECISION SERVICE CLOSING ARCHIVING",
        "PENALTY, SUMMARY,  NOTICE DECISION SERVICE ARCHIVING",
        "PERMIT,          , FILING INVESTIGATION DECISION SERVICE ARCHIVING",
        "COERCION,        , FILING NOTICE DECISION INVESTIGATION SERVICE ARCHIVING",
        "INSPECTION,      , INVESTIGATION ARCHIVING"
    })
    void casesGoThroughTheirMandatoryStages(DecisionKind kind, @Nullable Procedure procedure, String stages) {
        assertThat(names(BOOK.stages(kind, procedure, DAY), Stage::mandatory)).isEqualTo(stages);
    }

    @Test
    void whatDoesNotHappenInEveryCaseIsKnownToo() {
        assertThat(names(BOOK.stages(DecisionKind.PENALTY, Procedure.ORDINARY, DAY), stage -> !stage.mandatory()))
                .isEqualTo("CLUE PRESERVATION HEARING REVIEW DISCUSSION EXECUTION");
    }

    @Test
    void mandatoryDocumentsStandAtTheirStage() {
        assertThat(BOOK.stages(DecisionKind.PENALTY, Procedure.ORDINARY, DAY).stream()
                        .collect(Collectors.toMap(Stage::name, Stage::documents)))
                .contains(
                        entry("FILING", List.of("立案审批表")),
                        entry("PRESERVATION", List.of("先行登记保存证据通知书", "清单")),
                        entry("NOTICE", List.of("行政处罚告知书")),
                        entry("DECISION", List.of("行政处罚决定书")),
                        entry("EXECUTION", List.of()));
    }

    @Test
    void aStageQuotesItsOwnSourceAndSaysWhenItIsAssumed() {
        assertThat(BOOK.stages(DecisionKind.PENALTY, Procedure.ORDINARY, DAY).stream()
                        .collect(Collectors.toMap(Stage::name, Stage::source)))
                .contains(
                        entry("DECISION", "中华人民共和国行政处罚法（2021年修订）第五十九条"),
                        entry("CLOSING", "市场监督管理行政处罚程序规定（2022年修正）第七十七条（暂定）"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENALTY", "PERMIT", "COERCION", "INSPECTION"})
    void nothingIsAskedOfKindsWithoutARule(DecisionKind kind) {
        assertThat(BOOK.stages(kind, null, DAY)).isEmpty();
        assertThat(BOOK.minimumOfficers(kind, null, DAY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PENALTY,  ORDINARY, 2021-07-15, 2, 13",
        "PENALTY,  ORDINARY, 2021-07-14, 2, 0",
        "PENALTY,  SUMMARY,  2021-07-15, 2, 6",
        "PENALTY,  SUMMARY,  2021-07-14, 0, 0",
        "COERCION, ,         2012-01-01, 2, 9",
        "COERCION, ,         2011-12-31, 0, 0",
        "PERMIT,   ,         2026-03-05, 0, 8",
        "PERMIT,   ,         2004-06-30, 0, 0"
    })
    void officersAndStagesFollowTheLawOfTheDay(
            DecisionKind kind, @Nullable Procedure procedure, LocalDate on, int officers, int stages) {
        assertThat(BOOK.minimumOfficers(kind, procedure, on)).isEqualTo(officers);
        assertThat(BOOK.stages(kind, procedure, on)).hasSize(stages);
    }

    @Test
    void aStageHasANameThatRecordsHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcedureRule.Step("FILLING", true, List.of(), null, null));
    }

    private static String names(List<Stage> stages, Predicate<Stage> which) {
        return stages.stream().filter(which).map(Stage::name).collect(Collectors.joining(" "));
    }
}
