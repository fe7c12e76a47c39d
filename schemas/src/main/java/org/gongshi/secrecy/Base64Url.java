package org.gongshi.secrecy;

import java.util.Base64;

/** Bytes as letters without padding (RFC 4648, section 5), read strictly: one text for the same bytes, no other. */
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException also for the unused bits of a last letter, which Java's own decoder overlooks */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not the one way to write these bytes");
        }
        return bytes;
    }
}
