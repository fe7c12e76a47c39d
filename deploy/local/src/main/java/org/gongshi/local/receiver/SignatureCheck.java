package org.gongshi.local.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks who asks, by the documentation of the exchange's pushes alone: that is how any receiver would do it. */
final class SignatureCheck {
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private SignatureCheck() {}

    static boolean isGenuine(
            @Nullable String header, String secret, String method, String path, byte[] body, Instant now) {
        Matcher signature = FORM.matcher(header == null ? "" : header);
        if (!signature.matches()) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(signature.group(1)));
        String text = "%s\n%s\n%s\n%s".formatted(signature.group(1), method, path, sha256(body));
        return Duration.between(at, now).abs().compareTo(OLDEST) <= 0
                && MessageDigest.isEqual(hmac(secret, text), HexFormat.of().parseHex(signature.group(2)));
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
