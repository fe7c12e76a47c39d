package org.gongshi.search.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.schemas.Topics;
import org.gongshi.search.topics.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerRulesTest {
    private static final String ID = "11330106MB0000001G-abcdefghijklmnop";

    private static List<String> flaws(@Nullable Answer... answers) {
        return AnswerRules.flaws(Arrays.asList(answers), code -> "words of " + code).stream()
                .map(flaw -> flaw.pointer() + " " + flaw.code())
                .toList();
    }

    @Test
    void everyAnswerThatIsWrongIsNamedByItsPlace() {
        assertThat(flaws(
                        new Answer(ID, 1, "ACCEPTED", null, null, null),
                        new Answer("other", 1, "ACCEPTED", null, null, null),
                        new Answer(ID, null, "ACCEPTED", null, null, null),
                        new Answer(ID, 1, "PERHAPS", null, null, null),
                        new Answer(ID, 1, "REJECTED", null, "CF_WSH", null),
                        new Answer(ID, 1, "STOPPED", "REPAIRED", "不合 格", null),
                        null))
                .containsExactly(
                        "/1/decisionId DECISION_ID",
                        "/2/edition EDITION",
                        "/3/answer ANSWER",
                        "/4/code CODE",
                        "/5/reason CODE",
                        "/6/decisionId DECISION_ID");
    }

    @Test
    void anAnswerIsTheAgencysEventByTheDecisionsId() {
        var ack = AnswerRules.ack("credit-china", new Answer(ID, 3, "STOPPED", null, "REPAIRED", "已修复"), Instant.EPOCH);

        assertThat(ack.getAgency()).isEqualTo("11330106MB0000001G");
        assertThat(ack.getAnswer()).isEqualTo(ReceiverAnswer.STOPPED);
        assertThat(ack.getCode()).contains("REPAIRED");
        assertThat(ack.getMessage()).contains("已修复");
    }

    @Test
    void aPositionReadsAsItWasPrinted() {
        var topic = Topics.CREDIT_DELIVERIES;
        var position = new Position(2, List.of(0L, 1L, 35L, 36L, 1_000_000L, 5L, 6L, 7L, 8L, 9L, 10L, 1L << 40));

        assertThat(Position.parse(position.print(), 1, topic)).contains(position);
        assertThat(Position.parse("0", 1, topic))
                .hasValueSatisfying(
                        start -> assertThat(start.next()).hasSize(12).containsOnly(0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1", "MC4w", "MS4xLjIuMw", "<script>", "MS4uLi4"})
    void whatIsNoPositionIsNone(String text) {
        assertThat(Position.parse(text, 1, Topics.CREDIT_DELIVERIES)).isEmpty();
    }
}
