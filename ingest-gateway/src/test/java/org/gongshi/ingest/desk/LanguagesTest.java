package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"clearance", "desk", "findings", "offline", "steps"})
    void whatIsSaidInOneLanguageIsSaidInTheOther(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var texts = new Properties();
        String path = "/messages/" + bundle + ".properties";
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts.stringPropertyNames();
    }
}
