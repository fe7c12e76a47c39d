package org.gongshi.streams.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The policy as data: {@code disclosure/policy.yaml}.
 *
 * @param version day from which this version is in force; stands in every public decision
 * @param personInRole pattern in which ROLE stands for one role, DOUBLE and SINGLE for what {@code names} lists
 * @param addressStops characters that no address goes across to the left
 */
record PolicyFile(String version, Names names, String personInRole, String addressStops, List<Mask> masks) {
    private static final String RESOURCE = "/disclosure/policy.yaml";

    /**
     * What tells a person's name from a trade name.
     *
     * @param surnames of one character, all in one text
     * @param doubleSurnames of two characters
     * @param tradeEndings last characters or words that no person's name has
     * @param harmlessBrackets what a bracket in a trade name may hold
     * @param roles words that a person's name follows
     * @param source of the rule that hides persons' names
     */
    record Names(
            String surnames,
            Set<String> doubleSurnames,
            List<String> tradeEndings,
            Set<String> harmlessBrackets,
            List<String> roles,
            String source) {}

    /**
     * A pattern that may not cross.
     *
     * @param needs words of which a text must hold one for the mask to be tried; none: any text
     * @param digits that a number in the text must have for the mask to be tried
     * @param inNames the mask is for names of parties, too
     * @param pattern regular expression on the text in half width; its group {@code v} is what is replaced
     * @param reach how many Chinese characters before the group may belong to it
     * @param keep what is left alone though it fits
     */
    record Mask(
            String id,
            List<String> needs,
            int digits,
            boolean inNames,
            Pattern pattern,
            int reach,
            String replacement,
            Set<Keep> keep,
            String source) {
        Mask {
            needs = List.copyOf(needs);
            keep = Set.copyOf(keep);
            if (!pattern.pattern().contains("(?<v>")) {
                throw new IllegalArgumentException("mask " + id + " lacks the group v");
            }
        }
    }

    PolicyFile {
        masks = List.copyOf(masks);
    }

    /** The masks, before them those for persons named by a role, as in 经营者：李四，. */
    List<AppliedMask> applied() {
        return all().map(mask -> new AppliedMask(mask, addressStops)).toList();
    }

    /** What is no more public in a party's name than in a text. */
    List<AppliedMask> appliedToNames() {
        return all().filter(Mask::inNames)
                .map(mask -> new AppliedMask(mask, addressStops))
                .toList();
    }

    private Stream<Mask> all() {
        return Stream.concat(names.roles().stream().map(this::roleMask), masks.stream());
    }

    /** One for each role, since a text is searched many times faster for a word than for any of twenty. */
    private Mask roleMask(String role) {
        var pattern = personInRole
                .replace("ROLE", role)
                .replace("DOUBLE", String.join("|", names.doubleSurnames()))
                .replace("SINGLE", names.surnames());
        return new Mask(
                "person-in-role", List.of(role), 0, true, Pattern.compile(pattern), 0, "某某", Set.of(), names.source());
    }

    static PolicyFile shipped() {
        try (var stream = Objects.requireNonNull(PolicyFile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(stream, PolicyFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
