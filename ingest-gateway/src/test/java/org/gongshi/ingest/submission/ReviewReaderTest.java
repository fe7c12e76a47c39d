package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.ReviewOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReviewReaderTest {
    private static List<String> findings(ObjectNode body) {
        return Readings.findings(ReviewReader.read(body, Samples.TODAY));
    }

    @Test
    void a_sound_review_is_read_with_all_it_says() {
        var review = Readings.sound(ReviewReader.read(Samples.review(), Samples.TODAY));
        assertThat(findings(Samples.review())).isEmpty();
        assertThat(review.numbers()).isEqualTo(new Numbers("示市监案〔2026〕7号", null));
        assertThat(review.rank()).isEqualTo(1);
        assertThat(review.outcome()).isEqualTo(ReviewOutcome.APPROVED);
        assertThat(review.submittedOn()).isEqualTo("2026-02-20");
        assertThat(review.dueOn()).isEqualTo("2026-03-06");
        assertThat(review.reviewedOn()).isEqualTo("2026-03-03");
        assertThat(review.canonical()).contains("审核员甲", "承办人乙", "同意");
        assertThat(review.toString()).doesNotContain("审核员甲").doesNotContain("同意");
    }

    @Test
    void everything_that_is_wrong_is_found_at_once() {
        var body = Samples.tree("""
                {"agency":"1","round":0,"outcome":"FINE","submittedOn":"2026-03-22","dueOn":"2026-03-01",
                 "reviewedOn":"2026-03-21","checklist":{"facts":true},"opinion":" ","why":"x"}""");
        assertThat(findings(body))
                .containsExactlyInAnyOrder(
                        "/agency CREDIT_CODE_LENGTH",
                        "/caseNumber CASE_OR_DOCUMENT_REQUIRED",
                        "/round NUMBER_RANGE",
                        "/outcome UNKNOWN_VALUE",
                        "/reviewedOn IN_FUTURE",
                        "/reviewedOn TIME_ORDER",
                        "/dueOn DATES_REVERSED",
                        "/reviewer REQUIRED",
                        "/checklist/authority REQUIRED",
                        "/checklist/procedure REQUIRED",
                        "/checklist/law REQUIRED",
                        "/checklist/powers REQUIRED",
                        "/checklist/documents REQUIRED",
                        "/checklist/crime REQUIRED",
                        "/opinion REQUIRED",
                        "/why UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "round", "outcome", "reviewedOn", "reviewer", "opinion"})
    void what_the_contract_requires_is_required(String member) {
        var body = Samples.review();
        body.remove(member);
        assertThat(findings(body)).containsExactly("/" + member + " REQUIRED");
    }

    @Test
    void the_case_may_be_named_by_either_number_or_by_both() {
        var body = Samples.review().put("documentNumber", "示市监罚[2026]012号");
        assertThat(Readings.sound(ReviewReader.read(body, Samples.TODAY)).numbers())
                .isEqualTo(new Numbers("示市监案〔2026〕7号", "示市监罚|2026|12"));
        body.remove("caseNumber");
        assertThat(Readings.sound(ReviewReader.read(body, Samples.TODAY)).numbers())
                .isEqualTo(new Numbers(null, "示市监罚|2026|12"));
        body.put("documentNumber", "一句话，不是文号");
        assertThat(findings(body)).containsExactly("/documentNumber DOCUMENT_NUMBER_TEXT");
    }

    @Test
    void approval_of_a_file_with_a_flaw_is_a_warning_and_no_other_opinion_is() {
        var body = Samples.review();
        Samples.block(body, "checklist").put("facts", false).put("crime", true);
        assertThat(findings(body))
                .containsExactly("/checklist/facts APPROVED_DESPITE", "/checklist/crime APPROVED_DESPITE");
        assertThat(findings(body.put("outcome", "PROBLEMS"))).isEmpty();
    }

    @Test
    void a_review_without_a_checklist_is_sound() {
        var body = Samples.review();
        body.remove("checklist");
        assertThat(Readings.sound(ReviewReader.read(body, Samples.TODAY)).checklist())
                .isNull();
    }

    @Test
    void a_name_is_shown_in_no_finding() {
        var body = Samples.review().put("reviewer", "审核员甲\u0001");
        assertThat(Readings.all(ReviewReader.read(body, Samples.TODAY)))
                .isNotEmpty()
                .noneMatch(finding -> finding.toString().contains("审核员"));
    }
}
