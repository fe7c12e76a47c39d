package org.gongshi.search.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongshi.exchange.AccessKey;
import org.gongshi.search.topics.TopicTable;
import org.springframework.stereotype.Component;

/** The keys that agencies were given, by their hashes. While the topic cannot be read, callers are counted by address. */
@Component
final class KeyHashes {
    private final TopicTable<AccessKey> keys;

    KeyHashes(TopicTable<AccessKey> keys) {
        this.keys = keys;
    }

    /** Whether this is a key that was given and not revoked: id, "_", secret. */
    boolean isLive(String id, String token) {
        AccessKey key = keys.known(id);
        return key != null && key.getRevokedAt().isEmpty() && isEqual(sha256(token), key.getKeyHash());
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
