package org.gongshi.search.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.CloseReason;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.gongshi.search.supervision.ComplaintStep.Answer;
import org.gongshi.search.supervision.ComplaintStep.Close;
import org.gongshi.search.supervision.ComplaintStep.Flawed;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final List<String> ALL = List.of("all");

    @Test
    void aRegionIncludesWhatLiesBelow() {
        assertThat(scope("330000").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330100").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330106").includes("330106", "health", "A")).isTrue();
        assertThat(scope("330106").includes("330106005", "health", "A")).isTrue();
    }

    @Test
    void andNothingBesideOrAbove() {
        assertThat(scope("330106").includes("330100", "health", "A")).isFalse();
        assertThat(scope("330106").includes("330110", "health", "A")).isFalse();
        assertThat(scope("330100").includes("330200", "health", "A")).isFalse();
        assertThat(scope("330000").includes("320100", "health", "A")).isFalse();
    }

    @Test
    void allThreeMustAgree() {
        var scope = new Scope(List.of("330000"), List.of("market-regulation"), List.of("A", "B"));

        assertThat(scope.includes("330106", "market-regulation", "B")).isTrue();
        assertThat(scope.includes("330106", "health", "B")).isFalse();
        assertThat(scope.includes("330106", "market-regulation", "C")).isFalse();
        assertThat(new Scope(List.of(), ALL, ALL).includes("330106", "health", "A"))
                .isFalse();
    }

    @Test
    void anAnswerHoldsNobodysNumber() {
        assertThat(ComplaintStep.answer(" 已核实，执法人员已作检查。 ")).isEqualTo(new Answer("已核实，执法人员已作检查。"));
        assertThat(ComplaintStep.answer("请致电 0571-87051234 或者 12345。")).isInstanceOf(Answer.class);
        for (var text : List.of("请联系１３８０００１２３４５", "身份证 330106 1990 0101 1234", "110101199003071233")) {
            assertThat(ComplaintStep.answer(text))
                    .as(text)
                    .isEqualTo(new Flawed(List.of(new ReportFlaw("answer", Code.PERSONAL_NUMBER))));
        }
        assertThat(ComplaintStep.answer("  ")).isEqualTo(new Flawed(List.of(new ReportFlaw("answer", Code.MISSING))));
    }

    @Test
    void anEndWithoutAnAnswerNeedsAReason() {
        assertThat(ComplaintStep.close("DUPLICATE", "")).isEqualTo(new Close(CloseReason.DUPLICATE, ""));
        assertThat(ComplaintStep.close("OVERDUE", "13800012345"))
                .isEqualTo(new Flawed(List.of(
                        new ReportFlaw("reason", Code.NOT_A_CHOICE), new ReportFlaw("note", Code.PERSONAL_NUMBER))));
    }

    private static Scope scope(String region) {
        return new Scope(List.of(region), ALL, ALL);
    }
}
