package org.gongshi.secrecy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public half of a key that signs receipts (回执公钥).
 *
 * @param id SHA-256 of the key (RFC 7638), so that a key can't go by another's name
 * @param x 32 bytes as RFC 8032 writes a point, base64url
 * @param validFrom it signs what was received from this moment on
 * @param validUntil and before this one; null while it is the newest
 */
public record ReceiptKey(
        String id, String x, Instant validFrom, @Nullable Instant validUntil) {
    static final String ALGORITHM = "Ed25519";
    private static final int POINT_BYTES = 32;

    static ReceiptKey of(EdECPublicKey key, Instant validFrom) {
        String x = Base64Url.encode(bytes(key.getPoint()));
        return new ReceiptKey(thumbprint(x), x, validFrom, null);
    }

    /** Reads a member of a JWK set (RFC 8037). */
    static ReceiptKey parse(JsonNode jwk) {
        String x = jwk.path("x").asString("");
        boolean isSound = jwk.path("kty").asString("").equals("OKP")
                && jwk.path("crv").asString("").equals(ALGORITHM)
                && jwk.path("kid").asString("").equals(thumbprint(x));
        if (!isSound) {
            throw new IllegalArgumentException("not an Ed25519 key of this format");
        }
        JsonNode until = jwk.path("validUntil");
        return new ReceiptKey(
                thumbprint(x),
                x,
                Instant.parse(jwk.path("validFrom").asString("")),
                until.isString() ? Instant.parse(until.stringValue()) : null);
    }

    ReceiptKey until(@Nullable Instant end) {
        return new ReceiptKey(id, x, validFrom, end);
    }

    /** Whether it may sign what was received then. */
    public boolean covers(Instant receivedAt) {
        return !receivedAt.isBefore(validFrom) && (validUntil == null || receivedAt.isBefore(validUntil));
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    ObjectNode jwk() {
        var jwk = JsonNodeFactory.instance
                .objectNode()
                .put("kty", "OKP")
                .put("crv", ALGORITHM)
                .put("alg", "EdDSA")
                .put("use", "sig")
                .put("kid", id)
                .put("x", x)
                .put("validFrom", validFrom.toString());
        if (validUntil != null) {
            jwk.put("validUntil", validUntil.toString());
        }
        return jwk;
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] reversed = reversed(Base64.getUrlDecoder().decode(x));
        boolean isOdd = (reversed[0] & 0x80) != 0;
        reversed[0] &= 0x7f;
        var point = new EdECPoint(isOdd, new BigInteger(1, reversed));
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    /** Little-endian y, the lowest bit of x on top. */
    private static byte[] bytes(EdECPoint point) {
        byte[] y = point.getY().toByteArray();
        var padded = new byte[POINT_BYTES];
        int length = Math.min(y.length, POINT_BYTES);
        System.arraycopy(y, y.length - length, padded, POINT_BYTES - length, length);
        byte[] bytes = reversed(padded);
        if (point.isXOdd()) {
            bytes[POINT_BYTES - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static String thumbprint(String x) {
        return Base64Url.encode(DigestUtils.sha256("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}"));
    }
}
