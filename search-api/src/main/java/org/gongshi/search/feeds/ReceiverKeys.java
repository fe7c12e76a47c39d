package org.gongshi.search.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody who asks is the receiver. Keys are random, so a plain hash is enough. */
@Component
final class ReceiverKeys {
    private static final String SCHEME = "Bearer ";

    private final Map<String, String> hashes;

    ReceiverKeys(FeedSettings settings) {
        this.hashes = settings.hashes();
    }

    /** An unknown receiver looks like a wrong key. */
    boolean isReceiver(String receiver, @Nullable String authorization) {
        var hash = hashes.get(receiver);
        return hash != null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isEqual(sha256(authorization.substring(SCHEME.length()).strip()), hash);
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
