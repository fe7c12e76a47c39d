package org.gongshi.search.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {
    private static final String VIEW = """
            {"id":"a-1","edition":1,"kind":"PENALTY","documentNumber":"示罚〔2026〕1号","title":"某案",
             "agency":{"creditCode":"11330106MB0000001X","name":"示例局","region":"330106","sector":"market"},
             "subject":{"type":"LEGAL_ENTITY","name":"示例公司","creditCode":null},"decidedOn":"2026-03-05",
             "publishedAt":"2026-03-09T02:15:00Z","updatedAt":"2026-03-09T02:15:00Z","facts":"六袋","grounds":["甲法第一条"],
             "outcome":"罚款","penalty":{"result":"IMPOSED","types":["FINE"],"fine":"5000.00"},
             "deadline":{"dueOn":"2026-04-02","days":20,"unit":"WORKING_DAY","rule":"r","source":"s","provisional":false},
             "onTime":true,"disclosure":"2026-11"}
            """;

    @Test
    void theSameIsNoDifference() {
        assertThat(Difference.between(view(VIEW), view(VIEW.replace("\"edition\":1", "\"edition\":2"))))
                .isEmpty();
    }

    @Test
    void everythingThatChangedIsToldInTheOrderOfTheDocument() {
        var newer = view(VIEW.replace("六袋", "八袋")
                .replace("[\"甲法第一条\"]", "[\"甲法第一条\",\"乙法第二条\"]")
                .replace("5000.00", "3000.00")
                .replace("\"creditCode\":null", "\"creditCode\":\"91330106MA0000001X\"")
                .replace(
                        "\"onTime\"",
                        "\"fulfilment\":{\"state\":\"FULFILLED\",\"reportedOn\":\"2026-05-01\"},\"onTime\""));

        assertThat(Difference.between(view(VIEW), newer))
                .containsExactly(
                        new Difference("subject.creditCode", null, "91330106MA0000001X"),
                        new Difference("facts", "六袋", "八袋"),
                        new Difference("grounds", "甲法第一条", "甲法第一条\n乙法第二条"),
                        new Difference("penalty.fine", "5000.00", "3000.00"),
                        new Difference("fulfilment.state", null, "FULFILLED"));
    }

    private static DecisionView view(String json) {
        return new JsonMapper().readValue(json, DecisionView.class);
    }
}
