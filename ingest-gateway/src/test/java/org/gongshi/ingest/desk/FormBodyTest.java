package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.node.ObjectNode;

class FormBodyTest {
    private static final List<FormField> PENALTY = DecisionForm.shipped().fields("PENALTY");

    static LinkedMultiValueMap<String, String> penalty() {
        return new LinkedMultiValueMap<>(Map.of(
                "documentNumber", List.of("示市监罚〔2026〕12号"),
                "decidedOn", List.of("2026-03-05"),
                "subject.type", List.of("LEGAL_ENTITY"),
                "subject.name", List.of("示例市晨星餐饮有限公司(示例)"),
                "subject.creditCode", List.of(Samples.COMPANY),
                "facts", List.of("使用超过保质期的食品原料。"),
                "grounds", List.of("《中华人民共和国食品安全法》第三十四条"),
                "outcome", List.of("罚款5000元。"),
                "penalty.types", List.of("FINE"),
                "penalty.violation", List.of("经营超过保质期的食品")));
    }

    private static ObjectNode body(LinkedMultiValueMap<String, String> filled) {
        return FormBody.of(Samples.AGENCY, "PENALTY", PENALTY, filled);
    }

    @Test
    void a_filled_form_is_the_body_a_program_would_send() {
        var filled = penalty();
        filled.add("penalty.fine", "5000.00");
        assertThat(body(filled)).isEqualTo(Samples.penalty());
    }

    @Test
    void empty_fields_and_unknown_ones_are_not_sent() {
        var filled = penalty();
        filled.add("penalty.fine", "5000.00");
        filled.add("title", "  ");
        filled.add("token", "x");
        filled.add("penalty.licence", "");
        assertThat(body(filled)).isEqualTo(Samples.penalty());
    }

    @Test
    void each_line_is_an_item_and_a_text_keeps_its_lines() {
        var filled = penalty();
        filled.set("grounds", "《甲法》第一条\r\n\r\n  《乙法》第二条 \r\n");
        filled.set("facts", "第一段\r\n第二段");
        assertThat(body(filled).path("grounds").toString()).isEqualTo("[\"《甲法》第一条\",\"《乙法》第二条\"]");
        assertThat(body(filled).path("facts").asString()).isEqualTo("第一段\n第二段");
    }

    @Test
    void what_is_no_number_goes_to_the_checks_as_it_stands() {
        var filled = penalty();
        filled.add("revision", "二");
        filled.add("major", "true");
        assertThat(body(filled).path("revision").asString()).isEqualTo("二");
        assertThat(body(filled).path("major").booleanValue()).isTrue();
        filled.set("revision", "3");
        assertThat(body(filled).path("revision").intValue()).isEqualTo(3);
    }

    @Test
    void a_body_stands_in_the_form_and_comes_out_the_same() {
        for (ObjectNode body : List.of(Samples.penalty(), Samples.person(Samples.ADULT_ID))) {
            assertThat(FormBody.of(Samples.AGENCY, "PENALTY", PENALTY, FormValues.of(body, PENALTY)))
                    .isEqualTo(body);
        }
        var permit = DecisionForm.shipped().fields("PERMIT");
        assertThat(FormBody.of(Samples.AGENCY, "PERMIT", permit, FormValues.of(Samples.permit(), permit)))
                .isEqualTo(Samples.permit());
    }
}
