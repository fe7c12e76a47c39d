package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.gongshi.exchange.WithdrawalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WithdrawalReaderTest {
    private static List<String> findings(ObjectNode body) {
        return Readings.findings(WithdrawalReader.read(body, Samples.TODAY));
    }

    @Test
    void a_sound_withdrawal_is_read_with_all_it_says() {
        var body = Samples.withdrawal().put("revision", 3);
        body.putObject("subject").put("creditCode", Samples.COMPANY);
        Withdrawal withdrawal = Readings.sound(WithdrawalReader.read(body, Samples.TODAY));
        assertThat(withdrawal.documentNumber().normalised()).isEqualTo("示市监罚|2026|12");
        assertThat(withdrawal.reason()).isEqualTo(WithdrawalReason.REVOKED);
        assertThat(withdrawal.party()).hasToString(Samples.COMPANY);
        assertThat(withdrawal.revision()).isEqualTo(3);
        assertThat(withdrawal.toString()).doesNotContain(withdrawal.note());
    }

    @Test
    void an_empty_subject_is_a_slip_and_never_means_every_party() {
        var body = Samples.withdrawal();
        body.putObject("subject");
        assertThat(findings(body)).containsExactly("/subject REQUIRED");
    }

    @Test
    void everything_that_is_wrong_is_found_at_once() {
        var body = Samples.tree("""
                {"agency":"1","reason":"UNKNOWN","withdrawnOn":"2026-03-21","revision":0,"subject":{"name":"示例"},"why":"x"}""");
        assertThat(findings(body))
                .containsExactlyInAnyOrder(
                        "/agency CREDIT_CODE_LENGTH",
                        "/documentNumber REQUIRED",
                        "/reason UNKNOWN_VALUE",
                        "/note REQUIRED",
                        "/withdrawnOn WITHDRAWN_IN_FUTURE",
                        "/revision NUMBER_RANGE",
                        "/subject/creditCode REQUIRED",
                        "/subject/name UNKNOWN_FIELD",
                        "/why UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource({"agency", "documentNumber", "reason", "note", "withdrawnOn"})
    void what_the_contract_requires_is_required(String member) {
        var body = Samples.withdrawal();
        body.remove(member);
        assertThat(findings(body)).containsExactly("/" + member + " REQUIRED");
    }

    @Test
    void a_party_named_otherwise_does_not_end_the_decisions_of_all() {
        var body = Samples.withdrawal();
        body.putObject("subject").put("creditCode", "");
        assertThat(findings(body)).containsExactly("/subject/creditCode REQUIRED");
    }

    @Test
    void the_published_schemas_have_the_members_of_the_contract() throws IOException {
        var members = List.of(
                "agency", "documentNumber", "caseNumber", "subject", "reason", "note", "withdrawnOn", "revision");
        var json = new JsonMapper().readTree(new ClassPathResource("schemas/withdrawals.json").getInputStream());
        var avro = new Schema.Parser().parse(new ClassPathResource("schemas/withdrawals.avsc").getInputStream());
        assertThat(json.path("properties").propertyNames()).containsExactlyElementsOf(members);
        assertThat(avro.getFields()).extracting(Schema.Field::name).containsExactlyElementsOf(members);
        assertThat(json.at("/properties/reason/enum").valueStream().map(reason -> reason.asString()))
                .containsExactlyElementsOf(Stream.of(WithdrawalReason.values())
                        .filter(reason -> reason != WithdrawalReason.UNKNOWN)
                        .map(Enum::name)
                        .toList());
    }
}
