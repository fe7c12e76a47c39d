package org.gongshi.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TermsOfTheIndexTest {
    /** An index is filled anew if its definition changes; so the definition names the tables that its terms are made from. */
    @ParameterizedTest
    @ValueSource(strings = {"decisions", "registers"})
    void theDefinitionNamesTheTablesAsTheyAre(String kind) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (String table : List.of("simplified.txt", "pinyin.txt", "laws.txt")) {
            digest.update(resource("/text/" + table));
        }
        String expected = HexFormat.of().formatHex(digest.digest()).substring(0, 8);

        assertThat(new JsonMapper()
                        .readTree(resource("/index/" + kind + ".json"))
                        .at("/mappings/_meta/terms")
                        .asString())
                .as("_meta.terms: count up if Terms or Sounds cut otherwise, and name the tables")
                .endsWith("-" + expected);
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(TermsOfTheIndexTest.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }
}
