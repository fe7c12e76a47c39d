package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.desk.FormProblems.Placed;
import org.junit.jupiter.api.Test;

class FormProblemsTest {
    private static final DecisionForm FORM = DecisionForm.shipped();

    private static FormProblems of(String kind, String pointer, ErrorCode code) {
        return FormProblems.of(List.of(new Finding(pointer, code, "", List.of("x"))), FORM.fields(kind));
    }

    @Test
    void a_finding_stands_at_its_field() {
        assertThat(of("PENALTY", "/subject/creditCode", ErrorCode.REQUIRED).at("subject.creditCode"))
                .hasSize(1);
    }

    @Test
    void a_finding_in_a_list_stands_at_the_list() {
        assertThat(of("PENALTY", "/penalty/types/2", ErrorCode.UNKNOWN_VALUE).at("penalty.types"))
                .hasSize(1);
    }

    @Test
    void a_finding_about_no_field_is_kept() {
        assertThat(of("PENALTY", "/agency", ErrorCode.NOT_YOUR_AGENCY).at("")).hasSize(1);
    }

    @Test
    void of_an_empty_block_its_required_fields_are_asked_for() {
        var problems = of("COERCION", "/coercion", ErrorCode.BLOCK_REQUIRED);
        assertThat(problems.placed()).extracting(Placed::field).containsExactly("coercion.type");
        assertThat(problems.at("coercion.type")).extracting(Finding::code).containsExactly(ErrorCode.REQUIRED);
        assertThat(of("LEVY", "/subject", ErrorCode.REQUIRED).placed())
                .extracting(Placed::field)
                .containsExactly("subject.type", "subject.name");
    }

    @Test
    void too_many_words_about_a_state_secret_are_noticed() {
        assertThat(of("PENALTY", "", ErrorCode.SECRET_CONTENT).tellsTooMuch()).isTrue();
        assertThat(of("PENALTY", "/facts", ErrorCode.REQUIRED).tellsTooMuch()).isFalse();
    }
}
