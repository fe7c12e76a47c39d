package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is to be in registers (登记完整度的标准).
 *
 * @param rule how the share is counted, by language
 * @param registers by name
 */
record Expectations(Map<String, String> rule, Map<String, Expectation> registers) {
    private static final String SHIPPED = "/registers/completeness.yaml";

    /**
     * What is to be in one of them.
     *
     * @param mandatory whether every agency has at least one entry
     * @param recommended members without which an entry is incomplete
     */
    record Expectation(boolean mandatory, String source, List<String> recommended) {}

    static Expectations shipped() {
        try (InputStream yaml = Objects.requireNonNull(Expectations.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new YAMLMapper().readValue(yaml, Expectations.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Expectation of(String register) {
        return Objects.requireNonNull(registers.get(register), register);
    }

    String rule(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return Objects.requireNonNull(rule.get(language), language);
    }
}
