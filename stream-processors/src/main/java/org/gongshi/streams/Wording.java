package org.gongshi.streams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** By what opinions in the same words are known, so that the words themselves need not be kept. */
final class Wording {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Spaces and signs make no other opinion. */
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Of the 64 digits of the digest: two opinions of one agency never share so many by chance. */
    private static final int KEPT = 20;

    private Wording() {}

    /** @param review as it was submitted, in JSON; empty if it states no opinion */
    static Optional<String> ofOpinion(String review) {
        return Optional.of(
                        NO_WORDS.matcher(JSON.readTree(review).path("opinion").asString(""))
                                .replaceAll(""))
                .filter(words -> !words.isEmpty())
                .map(Wording::digest);
    }

    private static String digest(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEPT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
