package org.gongshi.streams.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The policy as data: {@code disclosure/policy.yaml}.
 *
 * @param version day from which this version is in force; stands in every public decision
 */
record PolicyFile(String version, Names names, List<Mask> masks) {
    private static final String RESOURCE = "/disclosure/policy.yaml";

    /**
     * What tells a person's name from a trade name.
     *
     * @param surnames of one character, all in one text
     * @param doubleSurnames of two characters
     * @param tradeEndings last characters or words that no person's name has
     * @param harmlessBrackets what a bracket in a trade name may hold
     * @param roles words that a person's name follows
     */
    record Names(
            String surnames,
            Set<String> doubleSurnames,
            List<String> tradeEndings,
            Set<String> harmlessBrackets,
            List<String> roles) {}

    /**
     * A pattern that may not cross.
     *
     * @param pattern regular expression on the text in half width; its group {@code v} is what is replaced
     * @param keep what is left alone though it fits
     */
    record Mask(String id, Pattern pattern, String replacement, Set<Keep> keep, String source) {
        Mask {
            keep = Set.copyOf(keep);
            if (!pattern.pattern().contains("(?<v>")) {
                throw new IllegalArgumentException("mask " + id + " lacks the group v");
            }
        }
    }

    PolicyFile {
        masks = List.copyOf(masks);
    }

    static PolicyFile shipped() {
        try (var stream = Objects.requireNonNull(PolicyFile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(stream, PolicyFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
