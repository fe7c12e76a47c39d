package org.gongshi.search.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a receiver who asks (签名): {@code t=<seconds since 1970>,v1=<HMAC-SHA256, hex>} over time, method, path and SHA-256
 * of the body, a line each. A receiver refuses an old time, so that nothing can be sent again by a third party.
 */
final class Signature {
    static final String HEADER = "Gongshi-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String secret, Instant at, String method, String path, byte[] body) {
        try {
            var text = "%d\n%s\n%s\n%s".formatted(at.getEpochSecond(), method, path, hex(sha256(body)));
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return "t=%d,v1=%s".formatted(at.getEpochSecond(), hex(mac.doFinal(text.getBytes(UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static byte[] sha256(byte[] body) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(body);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
