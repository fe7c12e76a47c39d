package org.gongshi.search.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.OfficialTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class PushRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");
    private static final String FIRST = "11330106MB0000001G-aaaaaaaaaaaaaaaa";
    private static final String SECOND = "11330106MB0000001G-bbbbbbbbbbbbbbbb";

    private static CreditRecord record(String id, int edition) {
        return new CreditRecord(
                id,
                edition,
                id.substring(0, 18),
                CreditAction.PUBLISH,
                OfficialTable.PENALTIES,
                "示罚〔2026〕1号",
                null,
                LocalDate.of(2026, 3, 5),
                null,
                LocalDate.of(2026, 3, 16),
                List.of());
    }

    private static List<String> said(String body, CreditRecord... sent) {
        JsonNode answer = body.isEmpty() ? MissingNode.getInstance() : new JsonMapper().readTree(body);
        return PushRules.acks("credit-china", List.of(sent), answer, NOW).orElseThrow().stream()
                .map(PushRulesTest::text)
                .toList();
    }

    private static String text(CreditAck ack) {
        return ack.getDecisionId().charAt(19) + "/" + ack.getEdition() + " " + ack.getAnswer()
                + ack.getCode().map(code -> " " + code).orElse("");
    }

    @Test
    void ofSeveralEditionsTheLastIsPushed() {
        var latest = PushRules.latest(List.of(record(FIRST, 2), record(SECOND, 1), record(FIRST, 3), record(FIRST, 1)));

        assertThat(latest)
                .extracting(record -> record.getDecisionId() + record.getEdition())
                .containsExactly(FIRST + 3, SECOND + 1);
    }

    @Test
    void eachRecordHasTheAnswerThatNamesItsEdition() {
        var body = """
                {"results":[{"decisionId":"%s","edition":2,"answer":"REJECTED","code":"NAME","message":"名称不符"},
                            {"decisionId":"%s","edition":1,"answer":"ACCEPTED"},
                            {"decisionId":"%s","edition":1,"answer":"ACCEPTED"},
                            {"decisionId":"another","edition":1,"answer":"ACCEPTED"}]}""".formatted(FIRST, SECOND, SECOND);

        assertThat(said(body, record(FIRST, 2), record(SECOND, 1)))
                .containsExactly("a/2 REJECTED NAME", "b/1 ACCEPTED");
    }

    @Test
    void whatTheReceiverSaysNothingOfWasSent() {
        assertThat(said("", record(FIRST, 1))).containsExactly("a/1 SENT");
        assertThat(said("{\"results\":[]}", record(FIRST, 1))).containsExactly("a/1 SENT");
        var ofAnother =
                "{\"results\":[{\"decisionId\":\"%s\",\"edition\":1,\"answer\":\"ACCEPTED\"}]}".formatted(FIRST);
        assertThat(said(ofAnother, record(FIRST, 2))).containsExactly("a/2 SENT");
        assertThat(said(ofAnother.replace("ACCEPTED", "STOPPED"), record(FIRST, 1)))
                .containsExactly("a/1 SENT");
    }

    @Test
    void whenAReceiverSaysItIsIsNotAsked() {
        var body = """
                {"at":"1999-12-31T23:59:59Z",
                 "results":[{"decisionId":"%s","edition":1,"answer":"ACCEPTED","at":"1999-12-31T23:59:59Z"}]}""".formatted(FIRST);

        assertThat(PushRules.acks("credit-china", List.of(record(FIRST, 1)), new JsonMapper().readTree(body), NOW)
                        .orElseThrow())
                .extracting(CreditAck::getAnsweredAt)
                .containsExactly(NOW);
    }

    @Test
    void anAnswerThatMakesNoSenseSaysNothing() {
        assertThat(PushRules.acks("credit-china", List.of(record(FIRST, 1)), new JsonMapper().readTree("[1]"), NOW))
                .isEmpty();
    }
}
