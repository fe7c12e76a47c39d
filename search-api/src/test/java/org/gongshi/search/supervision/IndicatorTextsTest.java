package org.gongshi.search.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class IndicatorTextsTest {
    @ParameterizedTest
    @MethodSource
    void everyIndicatorIsExplainedInBothLanguages(String key) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/compliance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        String chinese = messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);

        assertThat(messages.getMessage(key, null, Locale.ENGLISH)).isNotBlank().isNotEqualTo(chinese);
    }

    static Stream<String> everyIndicatorIsExplainedInBothLanguages() {
        return IndicatorBodies.keys();
    }
}
