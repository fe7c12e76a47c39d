package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.OutcomeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class OutcomeReaderTest {
    private static List<String> findings(ObjectNode body) {
        return Readings.findings(OutcomeReader.read(body, Samples.TODAY));
    }

    private static Outcome sound(ObjectNode body) {
        return Readings.sound(OutcomeReader.read(body, Samples.TODAY));
    }

    private static ObjectNode of(String type) {
        var body = Samples.outcome().put("type", type);
        body.remove("result");
        body.remove("final");
        return body;
    }

    @Test
    void a_sound_outcome_is_read_with_all_it_says() {
        var outcome = sound(Samples.outcome());
        assertThat(findings(Samples.outcome())).isEmpty();
        assertThat(outcome.numbers()).isEqualTo(new Numbers(null, "示市监罚|2026|12"));
        assertThat(outcome.result()).isEqualTo(OutcomeResult.REVOKED);
        assertThat(outcome.isFinal()).isTrue();
        assertThat(outcome.canonical()).contains("终审判决");
        assertThat(outcome.toString()).doesNotContain("终审判决");
    }

    @Test
    void everything_that_is_wrong_is_found_at_once() {
        var body = Samples.tree("""
                {"agency":"1","type":"UNFULFILLED","result":"REVOKED","final":"yes","occurredOn":"2026-03-21",
                 "amount":"100","note":7,"why":"x"}""");
        assertThat(findings(body))
                .containsExactlyInAnyOrder(
                        "/agency CREDIT_CODE_LENGTH",
                        "/caseNumber CASE_OR_DOCUMENT_REQUIRED",
                        "/result NOT_OF_THIS_TYPE",
                        "/final WRONG_TYPE",
                        "/occurredOn IN_FUTURE",
                        "/amount NOT_OF_THIS_TYPE",
                        "/note WRONG_TYPE",
                        "/why UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "type", "occurredOn"})
    void what_the_contract_requires_is_required(String member) {
        var body = Samples.outcome();
        body.remove(member);
        assertThat(findings(body)).containsExactly("/" + member + " REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECONSIDERATION", "LITIGATION"})
    void a_challenge_has_a_result_and_is_open_unless_said_otherwise(String type) {
        assertThat(findings(of(type))).containsExactly("/result REQUIRED");
        assertThat(sound(of(type).put("result", "UPHELD")).isFinal()).isFalse();
        assertThat(sound(of(type).put("result", "UPHELD").put("final", true)).isFinal())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELF_CORRECTION", "SUPERVISION"})
    void a_revision_should_have_a_result_and_is_final_unless_said_otherwise(String type) {
        assertThat(findings(of(type))).containsExactly("/result RECOMMENDED");
        assertThat(sound(of(type).put("result", "REVOKED")).isFinal()).isTrue();
        assertThat(sound(of(type).put("result", "REVOKED").put("final", false)).isFinal())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FULFILLED, true", "PARTLY_FULFILLED, true", "UNFULFILLED, false",
        "COURT_ENFORCEMENT, false", "REPAIRED, false", "TRANSFERRED, false"
    })
    void what_was_done_has_no_result_and_only_performance_has_an_amount(String type, boolean mayHaveAmount) {
        assertThat(findings(of(type))).isEmpty();
        assertThat(sound(of(type)).isFinal()).isTrue();
        assertThat(findings(of(type).put("result", "UPHELD"))).containsExactly("/result NOT_OF_THIS_TYPE");
        assertThat(findings(of(type).put("amount", "1000.00")).isEmpty()).isEqualTo(mayHaveAmount);
    }

    @Test
    void an_effect_before_its_cause_is_a_warning() {
        var body = Samples.outcome().put("effectiveOn", "2026-03-17");
        assertThat(findings(body)).containsExactly("/effectiveOn EFFECTIVE_EARLY");
        assertThat(sound(body).effectiveOn()).isEqualTo("2026-03-17");
    }
}
