package org.gongshi.ingest.accounts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tally;
import org.gongshi.ingest.accounts.DayAccount.KindAccount;
import org.gongshi.ingest.accounts.DayAccount.State;
import org.jspecify.annotations.Nullable;

/** An agency's receipts, counted by the day its decisions were made and set beside its manifests. Takes them in any order. */
final class Arrivals {
    /** A correction takes the place of what it corrects; what was refused was never made as it was sent. */
    private static final Set<ReceiptState> NOT_COUNTED =
            EnumSet.of(ReceiptState.REFUSED, ReceiptState.CORRECTED, ReceiptState.UNKNOWN);

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Receipt> decisions = new HashMap<>();
    private final Map<LocalDate, Receipt> manifests = new HashMap<>();

    /** @param to the last day, included */
    Arrivals(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    void add(Receipt receipt) {
        LocalDate day = day(receipt);
        if (day == null) {
            return;
        }
        if (receipt.getType() == SubmissionType.MANIFEST) {
            manifests.merge(day, receipt, Arrivals::later);
        } else if (!NOT_COUNTED.contains(receipt.getState())) {
            decisions.merge(receipt.getDecisionId(), receipt, Arrivals::later);
        }
    }

    /** Null for what counts for no day, or for one outside. */
    private @Nullable LocalDate day(Receipt receipt) {
        boolean counts = receipt.getType() == SubmissionType.DECISION || receipt.getType() == SubmissionType.MANIFEST;
        LocalDate day = counts ? receipt.getPeriod().map(LocalDate::parse).orElse(null) : null;
        return day == null || day.isBefore(from) || day.isAfter(to) ? null : day;
    }

    /** What an agency said last holds. */
    private static Receipt later(Receipt one, Receipt other) {
        return one.getReceivedAt().isBefore(other.getReceivedAt()) ? other : one;
    }

    /** Every day, latest first. */
    List<DayAccount> days() {
        Map<LocalDate, Map<String, Long>> arrived = decisions.values().stream()
                .collect(Collectors.groupingBy(
                        receipt -> LocalDate.parse(receipt.getPeriod().orElseThrow()),
                        Collectors.groupingBy(
                                receipt -> receipt.getTallies().getFirst().getItem(),
                                TreeMap::new,
                                Collectors.counting())));
        return from.datesUntil(to.plusDays(1))
                .map(day -> account(day, manifests.get(day), arrived.getOrDefault(day, Map.of())))
                .sorted(Comparator.comparing(DayAccount::date).reversed())
                .toList();
    }

    private static DayAccount account(LocalDate day, @Nullable Receipt manifest, Map<String, Long> arrived) {
        Map<String, Long> declared = manifest == null ? Map.of() : declared(manifest);
        var all = new TreeMap<String, Long>(declared);
        arrived.forEach(all::putIfAbsent);
        var kinds = all.keySet().stream()
                .map(kind -> kind(kind, declared.get(kind), arrived.getOrDefault(kind, 0L)))
                .toList();
        return new DayAccount(
                day,
                manifest == null ? State.UNDECLARED : State.DECLARED,
                kinds.stream().allMatch(kind -> Objects.equals(kind.difference(), 0L)),
                manifest == null ? null : manifest.getReceiptId(),
                manifest == null ? null : manifest.getReceivedAt(),
                kinds);
    }

    private static Map<String, Long> declared(Receipt manifest) {
        return manifest.getTallies().stream().collect(Collectors.toMap(Tally::getItem, Tally::getCount));
    }

    private static KindAccount kind(String kind, @Nullable Long declared, long arrived) {
        return new KindAccount(kind, declared, arrived, declared == null ? null : arrived - declared);
    }
}
