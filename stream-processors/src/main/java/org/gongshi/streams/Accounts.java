package org.gongshi.streams;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.Ledger;
import org.gongshi.streams.fold.AccountRules;
import org.gongshi.streams.fold.Entry;
import org.gongshi.streams.fold.Entry.Arrived;
import org.gongshi.streams.fold.Entry.Declared;
import org.gongshi.streams.fold.Entry.Worded;
import org.gongshi.streams.fold.Share;

/**
 * What only counts beside something else (对账): a day as declared beside what arrived of it, an opinion beside those in the
 * same words. Lies with what agencies enter, one ledger a day and one a wording, named by the day or the token alone: there are
 * nearly as many as cases.
 */
final class Accounts {
    private final KeyValueStore<String, Ledger> ledgers;

    Accounts(KeyValueStore<String, Ledger> ledgers) {
        this.ledgers = ledgers;
    }

    /** Enters it, and tells by how much that moves the sums. */
    List<Share> enter(Entry entry) {
        return switch (entry) {
            case Declared declared ->
                AccountRules.moved(declared, counts(declared, declared.day().toString()));
            case Arrived arrived -> {
                var before = counts(arrived, arrived.day().toString());
                var now = AccountRules.added(before, arrived.kind(), arrived.difference());
                put(arrived, arrived.day().toString(), now);
                yield AccountRules.moved(arrived, counts(arrived, "manifests/" + arrived.day()), before, now);
            }
            case Worded worded -> {
                var before = counts(worded, worded.wording());
                if (before.isEmpty()) {
                    put(worded, worded.wording(), AccountRules.seen());
                }
                yield AccountRules.moved(worded, before);
            }
        };
    }

    private List<KindCount> counts(Entry entry, String name) {
        var ledger = ledgers.get(key(entry, name));
        return ledger == null ? List.of() : Objects.requireNonNull(ledger.getDecisions());
    }

    private void put(Entry entry, String name, List<KindCount> counts) {
        ledgers.put(
                key(entry, name),
                counts.isEmpty()
                        ? null
                        : Ledger.newBuilder().setDecisions(counts).build());
    }

    private static String key(Entry entry, String name) {
        return entry.agency().getCreditCode() + "/" + name;
    }
}
