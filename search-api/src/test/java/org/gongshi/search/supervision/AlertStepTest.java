package org.gongshi.search.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.gongshi.search.supervision.AlertStep.Flawed;
import org.gongshi.search.supervision.AlertStep.Good;
import org.junit.jupiter.api.Test;

class AlertStepTest {
    @Test
    void anEndNeedsAReasonAndAnotherReasonWords() {
        assertThat(AlertStep.close("MENDED", " 已补报 "))
                .isInstanceOfSatisfying(
                        Good.class, good -> assertThat(good.note()).isEqualTo("MENDED 已补报"));
        assertThat(AlertStep.close("", "")).isEqualTo(flawed("reason", Code.MISSING));
        assertThat(AlertStep.close("BORED", "")).isEqualTo(flawed("reason", Code.NOT_A_CHOICE));
        assertThat(AlertStep.close("OTHER", "")).isEqualTo(flawed("note", Code.MISSING));
    }

    @Test
    void noNoteHoldsAPersonsNumber() {
        assertThat(AlertStep.acknowledge("请联系 13800012345")).isEqualTo(flawed("note", Code.PERSONAL_NUMBER));
        assertThat(AlertStep.assign("county", true, "330106199001011234"))
                .isEqualTo(flawed("note", Code.PERSONAL_NUMBER));
    }

    @Test
    void onlyWhoMaySeeToItIsAssigned() {
        assertThat(AlertStep.assign("nobody", false, "")).isEqualTo(flawed("assignee", Code.NOT_A_CHOICE));
        assertThat(AlertStep.assign("", false, "")).isEqualTo(flawed("assignee", Code.MISSING));
        assertThat(AlertStep.assign("county", true, "")).isInstanceOf(Good.class);
        assertThat(AlertStep.of("praise", "", false, "", "")).isEmpty();
    }

    private static Flawed flawed(String field, Code code) {
        return new Flawed(List.of(new ReportFlaw(field, code)));
    }
}
