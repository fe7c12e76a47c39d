package org.gongshi.search.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.DecisionView.Agency;
import org.gongshi.search.decisions.DecisionView.Deadline;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.decisions.DecisionView.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestInputsTest {

    @Test
    void anOrganisationIsCompletedFromItsStartAndFromWhereItsPlaceEnds() {
        assertThat(SuggestInputs.of(decision("LEGAL_ENTITY", "示例省示例市晨星餐饮有限公司")).company())
                .containsExactly("示例省示例市晨星餐饮有限公司", "晨星餐饮有限公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NATURAL_PERSON", "SOLE_TRADER", "UNKNOWN"})
    void nobodyElseLendsAName(String type) {
        assertThat(SuggestInputs.of(decision(type, "上官某")).company()).isEmpty();
    }

    @Test
    void aStatuteIsCompletedWithAndWithoutTheCountrysName() {
        var inputs = SuggestInputs.of(decision("LEGAL_ENTITY", "某公司"));

        assertThat(inputs.statutes()).containsExactly("中华人民共和国食品安全法", "食品安全法", "某条例");
        assertThat(inputs.violation()).containsExactly("经营超过保质期的食品");
        assertThat(inputs.documentNumber()).containsExactly("示西市监罚〔2026〕12号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"示西罚〔2026〕1", "示西罚[2026]1", "示西罚（2026）１", "示西罚【 2026 】1", " 示西罚(2026)1 "})
    void bracketsAroundAYearAreAlike(String typed) {
        assertThat(SuggestInputs.folded(typed)).isEqualTo("示西罚〔2026〕1");
    }

    private static DecisionView decision(String type, String name) {
        return new DecisionView(
                "id",
                1,
                "PENALTY",
                "示西市监罚[2026]12号",
                "title",
                new Agency("code", "某局", "330106", "market-regulation"),
                new Subject(type, name, null),
                LocalDate.of(2026, 3, 5),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                List.of("《中华人民共和国食品安全法》第一百二十四条", "《某条例》第二条", "第三条"),
                "罚款",
                null,
                new Penalty("IMPOSED", List.of(), "经营超过保质期的食品", null, null, null),
                null,
                null,
                null,
                new Deadline(LocalDate.of(2026, 4, 2), 20, "WORKING_DAY", "rule", "source", false),
                true,
                "2026-11",
                null,
                null,
                null);
    }
}
