package org.gongshi.streams;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** In which words an opinion is stated. */
final class Wording {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Spaces and signs make no other opinion. */
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** @param review as it was submitted, in JSON; empty if it states no opinion */
    static Optional<String> ofOpinion(String review) {
        String opinion = JSON.readTree(review).path("opinion").asString("");
        return Optional.of(NO_WORDS.matcher(opinion).replaceAll("")).filter(words -> !words.isEmpty());
    }
}
