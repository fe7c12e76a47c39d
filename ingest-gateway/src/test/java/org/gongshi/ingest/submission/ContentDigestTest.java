package org.gongshi.ingest.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongshi.ingest.submission.ContentDigest.Digest;
import org.gongshi.ingest.submission.ContentDigest.Unread;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContentDigestTest {
    private static ObjectNode receipt(String type) {
        return new JsonMapper()
                .createObjectNode()
                .put("type", type)
                .put("salt", "0a1b")
                .put("receivedAt", Samples.TODAY + "T08:00:00Z");
    }

    private static ContentDigest.Outcome digest(String type, ObjectNode body) {
        return ContentDigest.of(receipt(type), body.toString().getBytes(UTF_8));
    }

    static Stream<Arguments> everyType() {
        return Stream.of(
                Arguments.of("DECISION", Samples.penalty()),
                Arguments.of("WITHDRAWAL", Samples.withdrawal()),
                Arguments.of("REVIEW", Samples.review()),
                Arguments.of("RECORD", Samples.processRecord()),
                Arguments.of("OUTCOME", Samples.outcome()),
                Arguments.of("CONTEST", Samples.contest()),
                Arguments.of("REPLY", Samples.reply()),
                Arguments.of("MANIFEST", Samples.manifest()),
                Arguments.of("STATISTICS", Samples.statistics()),
                Arguments.of("SELF_REVIEW", Samples.selfReview()));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void content_of_every_type_has_its_digest(String type, ObjectNode body) {
        assertThat(digest(type, body)).isInstanceOf(Digest.class);
    }

    @Test
    void it_is_the_one_on_the_receipt_however_the_content_is_laid_out() {
        var decision = (Sound<Decision>) DecisionReader.read(Samples.penalty(), Samples.TODAY);
        var expected = new Digest(
                DeploymentSecret.contentDigest("0a1b", decision.submission().canonical()));
        assertThat(digest("DECISION", Samples.penalty())).isEqualTo(expected);
        var spread = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Samples.penalty());
        assertThat(ContentDigest.of(receipt("DECISION"), spread.getBytes(UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void other_content_has_another_and_what_cannot_be_read_has_none() {
        assertThat(digest("DECISION", Samples.penalty().put("outcome", "罚款5001元。")))
                .isNotEqualTo(digest("DECISION", Samples.penalty()));
        assertThat(digest("DECISION", Samples.penalty().without("decidedOn"))).isInstanceOf(Unread.class);
        assertThat(ContentDigest.of(receipt("DECISION"), "{".getBytes(UTF_8))).isInstanceOf(Unread.class);
    }
}
