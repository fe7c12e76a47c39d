package org.gongshi.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** What an index of decisions is made from. Its name says which generation and which definition it holds. */
final class IndexDefinition {
    private static final String RESOURCE = "/index/decisions.json";
    private static final int DIGITS = 8;

    private IndexDefinition() {}

    static String json() {
        try (var stream = IndexDefinition.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A changed definition is another index, filled from the log while the old one goes on answering. */
    static String name(int generation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return "decisions-g" + generation + "-"
                    + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
