package org.gongshi.search.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.gongshi.exchange.AccessKey;
import org.gongshi.search.topics.TopicTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys that agencies were given, by their hashes. While the topic cannot be read, callers are counted by address. */
@Component
public final class KeyHashes {
    private static final String SCHEME = "Bearer ";

    private final TopicTable<AccessKey> keys;

    KeyHashes(TopicTable<AccessKey> keys) {
        this.keys = keys;
    }

    /**
     * The key that a header holds: id, "_", secret; empty: none, or none that was given and not revoked.
     *
     * @throws org.gongshi.search.topics.TopicUnavailableException while keys are being read in
     */
    public Optional<AccessKey> holder(@Nullable String authorization) {
        return live(authorization, keys::get);
    }

    /** The same, of the keys that have been read so far. */
    Optional<AccessKey> known(@Nullable String authorization) {
        return live(authorization, keys::known);
    }

    private static Optional<AccessKey> live(
            @Nullable String authorization, Function<String, @Nullable AccessKey> byId) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        String id = token.substring(0, Math.max(0, token.indexOf('_')));
        return Optional.ofNullable(byId.apply(id))
                .filter(key -> key.getRevokedAt().isEmpty() && isEqual(sha256(token), key.getKeyHash()));
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
