package org.gongshi.ingest.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** 256 bits of chance that only our own pages know: a form without them came from elsewhere. */
final class FormTokens {
    /** Name of the hidden field. */
    static final String FIELD = "token";

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private FormTokens() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Takes as long for a near miss as for a far one. */
    static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !one.isEmpty()
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
