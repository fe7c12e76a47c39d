package org.gongshi.ingest.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshi.exchange.KeyUse;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When each key was last used, to the minute: noted in memory, told from time to time and never once per call. */
@Component
class KeyUses {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);

    private final View<KeyUse> told;
    private final Publisher publisher;
    private final Clock clock;
    private final Map<String, Instant> untold = new ConcurrentHashMap<>();

    KeyUses(View<KeyUse> keyUses, Publisher publisher, Clock clock) {
        this.told = keyUses;
        this.publisher = publisher;
        this.clock = clock;
    }

    void used(String keyId) {
        untold.put(keyId, clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Null if it never was, as far as the gateways have told. */
    @Nullable
    Instant last(String keyId) {
        KeyUse known = told.get(keyId);
        Instant here = untold.get(keyId);
        return known == null || (here != null && here.isAfter(known.getLastUsedAt())) ? here : known.getLastUsedAt();
    }

    @Scheduled(fixedDelayString = "${gongshi.access.tell-uses}")
    void tell() {
        try {
            untold.forEach(this::tell);
        } catch (UnavailableException notYet) {
            LOG.debug("uses of keys: {}", notYet.getMessage());
        }
    }

    /** Another gateway may know of a later use. */
    private void tell(String keyId, Instant used) {
        KeyUse known = told.get(keyId);
        if (known != null && !known.getLastUsedAt().isBefore(used)) {
            untold.remove(keyId, used);
            return;
        }
        var _ = publisher.send(Topics.ACCESS_USES, keyId, new KeyUse(keyId, used));
    }
}
