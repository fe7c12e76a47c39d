package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A register (登记): entries by id, each with its dated versions.
 *
 * @param keeper whose entries they are
 * @param reader what a body says, as a version; what is wrong stands in the fields' findings
 * @param entry an entry of id, agency and versions
 * @param onDay what of the versions holds on a day
 * @param <E> entry
 * @param <V> version
 */
record Register<E extends SpecificRecord, V extends SpecificRecord>(
        Keeper keeper,
        Topic<E> topic,
        View<E> entries,
        Function<Fields, V> reader,
        Maker<E, V> entry,
        Function<E, List<V>> versions,
        OnDay<V> onDay) {

    /** Whose the entries are. */
    enum Keeper {
        /** The operator's: each entry is an agency. */
        OPERATOR,
        /** Each agency's own. */
        AGENCY
    }

    /** What of some versions holds on a day; null if nothing does. */
    interface OnDay<V> {
        @Nullable
        V find(List<V> versions, LocalDate day);
    }

    /** Puts an entry together. */
    interface Maker<E, V> {
        E make(String id, String agency, List<V> versions);
    }

    /** As in addresses. */
    String name() {
        return topic.name().substring("register.".length(), topic.name().lastIndexOf("-v"));
    }

    boolean isKeptBy(Keeper who) {
        return keeper == who;
    }

    String key(String agency, String id) {
        return keeper == Keeper.OPERATOR ? id : agency + "/" + id;
    }

    @Nullable
    E find(String agency, String id) {
        return entries.get(key(agency, id));
    }

    /** The entries of an agency, by id; of the operator's register all that there are. */
    List<E> of(String agency) {
        return entries.under(key(agency, ""));
    }

    /** What of the entry holds on that day; null if nothing does. */
    @Nullable
    V on(E entry, LocalDate day) {
        return onDay.find(versions.apply(entry), day);
    }

    /** The same of an entry whose type is not known where it is asked for. */
    @Nullable
    V holding(SpecificRecord entry, LocalDate day) {
        return on(topic.values().getFirst().cast(entry), day);
    }

    /** The entry with this version in its place. */
    E with(@Nullable E before, Draft<V> draft) {
        List<V> old = before == null ? List.of() : versions.apply(before);
        return entry.make(draft.id(), draft.agency(), Versions.with(old, draft.version()));
    }
}
