package org.gongshi.ingest.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An API key as it travels: id, "_", 256 bits of chance. The id tells which hash to compare with.
 *
 * @param value the whole
 */
record Token(String value) {
    private static final int ID_BYTES = 5;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    static Token fresh() {
        String id = new Base32().encodeToString(chance(ID_BYTES)).toLowerCase(Locale.ROOT);
        return new Token(id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(chance(SECRET_BYTES)));
    }

    String id() {
        int end = value.indexOf('_');
        return end < 0 ? "" : value.substring(0, end);
    }

    String hash() {
        return DigestUtils.sha256Hex(value);
    }

    @Override
    public String toString() {
        return "Token[" + id() + "]";
    }

    private static byte[] chance(int length) {
        var bytes = new byte[length];
        CHANCE.nextBytes(bytes);
        return bytes;
    }
}
