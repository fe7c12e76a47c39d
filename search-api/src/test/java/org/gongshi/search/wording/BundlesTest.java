package org.gongshi.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class BundlesTest {
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsTranslated(String bundle) throws IOException {
        assertThat(keys(bundle.replace(".properties", "_en.properties"))).containsAll(keys(bundle));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noEnglishTextHasChinesePunctuation(String bundle) throws IOException {
        var texts = texts(bundle.replace(".properties", "_en.properties")).values();

        assertThat(texts).allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern("[，。：；（）]"));
    }

    static Stream<String> bundles() throws IOException {
        return Stream.concat(bundles("messages"), bundles("codes"));
    }

    private static Stream<String> bundles(String folder) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.properties");
        return Arrays.stream(files)
                .map(file -> folder + "/" + file.getFilename())
                .filter(file -> !file.endsWith("_en.properties"));
    }

    private static Set<String> keys(String file) throws IOException {
        return texts(file).stringPropertyNames();
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var stream = BundlesTest.class.getClassLoader().getResourceAsStream(file);
                var reader = new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts).as(file).isNotEmpty();
        return texts;
    }
}
