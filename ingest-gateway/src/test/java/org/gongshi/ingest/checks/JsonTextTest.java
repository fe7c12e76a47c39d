package org.gongshi.ingest.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "` `,EMPTY",
                "`{\"a\":`,MALFORMED_JSON",
                "`{\"a\":1}x`,MALFORMED_JSON",
                "`{\"a\":1}{\"b\":2}`,MALFORMED_JSON",
                "`{\"a\":1,\"a\":2}`,DUPLICATE_MEMBER",
                "`{'a':1}`,MALFORMED_JSON",
                "`[1]`,NOT_AN_OBJECT",
                "`null`,NOT_AN_OBJECT",
                "`{\"a\":NaN}`,MALFORMED_JSON",
            })
    void what_is_no_object_is_told_apart(String text, ErrorCode code) {
        assertThat(code(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    }

    @Test
    void hostile_bytes_are_refused() {
        assertThat(code("{\"a\":".repeat(50).getBytes(StandardCharsets.UTF_8))).isEqualTo(ErrorCode.BEYOND_MEASURE);
        assertThat(code(("{\"a\":" + "9".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ErrorCode.BEYOND_MEASURE);
        assertThat(code(new byte[] {'{', (byte) 0xff, '}'})).isEqualTo(ErrorCode.INVALID_UTF8);
        assertThat(code(new byte[] {0, 0, 0})).isEqualTo(ErrorCode.MALFORMED_JSON);
        assertThat(code(new byte[0])).isEqualTo(ErrorCode.EMPTY);
    }

    @Test
    void the_place_is_told_and_the_content_is_not() {
        var unreadable = (JsonText.Unreadable) JsonText.read("{\n \"a\": secret".getBytes(StandardCharsets.UTF_8));
        assertThat(unreadable.findings().getFirst().arguments()).first().isEqualTo("2");
        assertThat(unreadable.toString()).doesNotContain("secret");
    }

    @Test
    void a_byte_order_mark_is_no_content() {
        assertThat(JsonText.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isInstanceOf(JsonText.Tree.class);
    }

    @Test
    void a_body_is_read_no_further_than_its_limit() throws IOException {
        var body = new ByteArrayInputStream(" ".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(((JsonText.Unreadable) JsonText.read(body, 10))
                        .findings()
                        .getFirst()
                        .code())
                .isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(body.available()).isEqualTo(89);
    }

    private static ErrorCode code(byte[] bytes) {
        return ((JsonText.Unreadable) JsonText.read(bytes))
                .findings()
                .getFirst()
                .code();
    }
}
