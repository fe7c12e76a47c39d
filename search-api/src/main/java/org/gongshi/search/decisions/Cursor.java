package org.gongshi.search.decisions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next answer begins: the sort values of the last decision shown. Printed, it is bound by a checksum to the query
 * it belongs to, so that a changed cursor or one of another query is noticed. It holds nothing that isn't public and opens
 * nothing, so the checksum needs no secret.
 */
public record Cursor(List<String> values) {
    private static final int CHECKSUM = 8;
    private static final String SEPARATOR = "\n";

    public Cursor {
        values = List.copyOf(values);
    }

    /** @param query all that the order and the set of decisions depend on */
    public String print(String query) {
        byte[] content = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(CHECKSUM + content.length)
                .put(checksum(content, query))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<Cursor> parse(String text, String query, Sort sort) {
        return parse(text, query, sort.shape());
    }

    /** @param shape of the values, joined by line ends */
    public static Optional<Cursor> parse(String text, String query, String shape) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length <= CHECKSUM) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
        var values = List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        boolean genuine = Arrays.equals(checksum(content, query), Arrays.copyOf(bytes, CHECKSUM));
        // The last character of an unpadded text has bits to spare; only one spelling counts.
        return genuine
                        && String.join(SEPARATOR, values).matches(shape)
                        && new Cursor(values).print(query).equals(text)
                ? Optional.of(new Cursor(values))
                : Optional.empty();
    }

    private static byte[] checksum(byte[] content, String query) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(content), CHECKSUM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
