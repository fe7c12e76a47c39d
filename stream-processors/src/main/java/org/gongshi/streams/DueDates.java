package org.gongshi.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DueDate;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Standing;
import org.gongshi.streams.fold.CaseEvent.FellDue;
import org.jspecify.annotations.Nullable;

/**
 * What falls due, ordered by day: keys are day/agency/document number. Behind all days, under another letter than a digit,
 * lie the documents with a deadline that was counted on a calendar not yet announced.
 */
final class DueDates {
    private static final String PROVISIONAL = "provisional/";
    private static final int DAY = "2026-01-01".length();

    private final KeyValueStore<String, DueDate> store;

    DueDates(KeyValueStore<String, DueDate> store) {
        this.store = store;
    }

    void save(DueDate due, @Nullable DecisionFile before, DecisionFile after) {
        var old = before == null ? Set.<String>of() : keys(due, before);
        var now = keys(due, after);
        old.stream().filter(key -> !now.contains(key)).forEach(store::delete);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> store.put(key, due));
    }

    private static Set<String> keys(DueDate due, DecisionFile file) {
        var name = due.getAgency() + "/" + due.getDocumentNumber();
        var keys = file.getParties().stream()
                .flatMap(party -> party.getWakeOn().stream())
                .map(day -> day + "/" + name)
                .collect(Collectors.toSet());
        if (isProvisional(file)) {
            keys.add(PROVISIONAL + name);
        }
        return keys;
    }

    private static boolean isProvisional(DecisionFile file) {
        return file.getWithdrawals().stream()
                        .anyMatch(made -> made.getProvisional().isPresent())
                || file.getParties().stream().anyMatch(DueDates::isProvisional);
    }

    private static boolean isProvisional(PartyFile party) {
        return party.getStanding().map(Standing::getReceiptId).stream()
                .flatMap(id -> party.getSubmissions().stream()
                        .filter(receipt -> receipt.getReceiptId().equals(id)))
                .flatMap(receipt -> deadline(receipt).stream())
                .anyMatch(Deadline::getProvisional);
    }

    private static Optional<Deadline> deadline(Receipt receipt) {
        return receipt.getDeadline();
    }

    /** All that is due by a day, the oldest first. */
    List<FellDue> due(LocalDate day) {
        return read(
                store.range("0", day + "0"),
                entry -> new FellDue(entry.value, LocalDate.parse(entry.key.substring(0, DAY))));
    }

    /** Every document with a provisional deadline. */
    List<DueDate> provisional() {
        return read(store.range(PROVISIONAL, PROVISIONAL + "~"), entry -> entry.value);
    }

    /** Read whole before anything is done about it: that changes the store. */
    private static <T> List<T> read(
            KeyValueIterator<String, DueDate> entries, Function<KeyValue<String, DueDate>, T> as) {
        try (entries) {
            var read = new ArrayList<T>();
            entries.forEachRemaining(entry -> read.add(as.apply(entry)));
            return read;
        }
    }
}
