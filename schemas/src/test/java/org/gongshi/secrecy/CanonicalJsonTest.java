package org.gongshi.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class CanonicalJsonTest {
    private static String canonical(String json) {
        return new String(CanonicalJson.of(new JsonMapper().readTree(json)), StandardCharsets.UTF_8);
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void membersAreSortedByTheirUtf16Units() {
        assertThat(canonical("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                 "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
                """))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2.2. */
    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(canonical("[\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"]"))
                .isEqualTo("[\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
    }

    @Test
    void innerObjectsAreSortedTooAndListsAreNot() {
        assertThat(canonical("{ \"b\" : [ 3, 1 ], \"a\" : { \"d\" : true, \"c\" : null } }"))
                .isEqualTo("{\"a\":{\"c\":null,\"d\":true},\"b\":[3,1]}");
    }

    @Test
    void aFractionIsNotGuessedAt() {
        assertThatThrownBy(() -> canonical("{\"a\":[1e2]}")).isInstanceOf(IllegalArgumentException.class);
    }
}
