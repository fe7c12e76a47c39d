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

class ComplaintStepTest {
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
}
