package org.gongshi.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.gongshi.exchange.AccessKey;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.views.View;
import org.springframework.stereotype.Component;

/** Whose key a token is. */
@Component
class Keys {
    private final AccessSettings settings;
    private final View<AccessKey> keys;

    Keys(AccessSettings settings, View<AccessKey> keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** Either a caller or why there is none. */
    sealed interface Recognition {}

    record Known(Caller caller) implements Recognition {}

    record Unknown(ErrorCode code) implements Recognition {}

    Recognition recognise(Token token) {
        if (isEqual(token.hash(), settings.adminKeyHash())) {
            return new Known(new Caller.Administrator());
        }
        AccessKey key = keys.get(token.id());
        if (key == null || !isEqual(token.hash(), key.getKeyHash())) {
            return new Unknown(ErrorCode.KEY_UNKNOWN);
        }
        return key.getRevokedAt().isPresent()
                ? new Unknown(ErrorCode.KEY_REVOKED)
                : new Known(new Caller.AgencyKey(key.getId(), key.getAgency()));
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
