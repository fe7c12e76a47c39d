package org.gongshi.ingest.registers;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.publishing.Publisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes entries, and answers only when this gateway itself goes by them. */
@Component
class EntryWriter {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);
    /** Entries that may be written at the same time; of one entry, one version at a time. */
    private static final int LANES = 64;

    private final Publisher publisher;
    private final List<Object> lanes = Stream.generate(Object::new).limit(LANES).toList();

    EntryWriter(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * How an entry is to be written.
     *
     * @param dryRun not at all
     * @param tag only over the state that has this tag; null: over any
     */
    record Terms(boolean dryRun, @Nullable String tag) {
        boolean allow(@Nullable SpecificRecord before) {
            return tag == null || (before != null && (tag.equals("*") || tag.equals(EntryBody.tag(before))));
        }
    }

    /**
     * An entry with the new version in it.
     *
     * @param isChanged whether it was not so before
     */
    record Written<E extends SpecificRecord>(E entry, boolean isChanged) {}

    /** Null if the entry is not in the state that the terms ask for. */
    <E extends SpecificRecord, V extends SpecificRecord> @Nullable Written<E> put(
            Register<E, V> register, Draft<V> draft, Terms terms) {
        String key = register.key(draft.agency(), draft.id());
        synchronized (lanes.get(Math.floorMod(key.hashCode(), LANES))) {
            E before = register.entries().get(key);
            if (!terms.allow(before)) {
                return null;
            }
            E after = register.with(before, draft);
            boolean isChanged = !after.equals(before);
            if (isChanged && !terms.dryRun()) {
                write(register, key, after);
            }
            return new Written<>(after, isChanged);
        }
    }

    private <E extends SpecificRecord> void write(Register<E, ?> register, String key, E entry) {
        publisher.confirm(register.topic(), key, entry);
        register.entries().await(key, entry::equals, VISIBLE_WITHIN);
    }
}
