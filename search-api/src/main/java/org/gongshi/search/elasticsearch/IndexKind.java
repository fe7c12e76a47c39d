package org.gongshi.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A kind of index: what it is made from, and what readers call it. Its definition is the resource of its name; the property
 * {@code removed} (boolean) and {@code id} (keyword) belong to every definition.
 *
 * @param name what readers ask, unless the deployment says otherwise ({@link IndexSettings#alias(IndexKind)})
 */
public record IndexKind(String name) {
    public static final IndexKind DECISIONS = new IndexKind("decisions");
    public static final IndexKind EDITIONS = new IndexKind("editions");
    public static final IndexKind DELIVERIES = new IndexKind("deliveries");
    public static final IndexKind REGISTERS = new IndexKind("registers");

    private static final int DIGITS = 8;

    String definition() {
        String resource = "/index/" + name + ".json";
        try (var stream = IndexKind.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the names of its indexes begin with: a changed definition is another index, and so is another generation. */
    String prefix(int generation) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(definition().getBytes(StandardCharsets.UTF_8));
            return "%s-g%d-%s-"
                    .formatted(
                            name, generation, HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
