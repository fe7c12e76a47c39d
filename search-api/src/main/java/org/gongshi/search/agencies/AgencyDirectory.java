package org.gongshi.search.agencies;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.elasticsearch.RegisterIndex;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.registers.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The agencies of today, asked of the index again when they are older than some seconds. One reader asks, the others go on
 * with what is there; while the index is silent, so does that one.
 */
@Component
public final class AgencyDirectory {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RegisterIndex index;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Read last;

    /** What was read, and when. */
    private record Read(Agencies agencies, Instant at) {
        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(FRESH));
        }
    }

    AgencyDirectory(RegisterIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** @throws IndexUnavailableException if none were ever read */
    public Agencies today() {
        var now = clock.instant();
        Read known = last;
        if (known != null && (known.isFresh(now) || !asking.tryLock())) {
            return known.agencies();
        }
        if (known == null) {
            asking.lock();
        }
        try {
            return read(now);
        } finally {
            asking.unlock();
        }
    }

    private Agencies read(Instant now) {
        Read known = last;
        if (known != null && known.isFresh(now)) {
            return known.agencies();
        }
        try {
            LocalDate day = CivilDay.of(now);
            var read = Agencies.of(cards(index.agencies(day), day));
            last = new Read(read, now);
            return read;
        } catch (IndexUnavailableException silent) {
            if (known == null) {
                throw silent;
            }
            return known.agencies();
        }
    }

    private static List<AgencyCard> cards(List<Entry> entries, LocalDate day) {
        return entries.stream().flatMap(entry -> card(entry, day)).toList();
    }

    private static Stream<AgencyCard> card(Entry entry, LocalDate day) {
        return entry.on(day).stream()
                .map(version -> AgencyCard.of(
                        entry.id(),
                        version.text("name").orElse(entry.id()),
                        version.text("region").orElse(""),
                        version.text("sector").orElse(""),
                        entry.versions().getFirst().validFrom()));
    }
}
