package org.gongshi.ingest.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.days.CivilDay;
import org.jspecify.annotations.Nullable;

/** How an agency stands, summed up over its receipts one after the other. */
final class Standing {
    private final LocalDate today;
    private final Map<ReceiptState, Long> states = new EnumMap<>(ReceiptState.class);
    private final NavigableMap<YearMonth, Punctuality> months = new TreeMap<>();
    private long todays;
    private @Nullable Instant last;

    Standing(LocalDate today) {
        this.today = today;
    }

    /** Decisions of a month of receipt that were sent on time, and late. */
    record Punctuality(long onTime, long late) {
        Punctuality with(boolean met) {
            return met ? new Punctuality(onTime + 1, late) : new Punctuality(onTime, late + 1);
        }

        long all() {
            return onTime + late;
        }
    }

    void count(Receipt receipt) {
        Instant at = receipt.getReceivedAt();
        LocalDate day = CivilDay.of(at);
        states.merge(receipt.getState(), 1L, Long::sum);
        if (last == null || at.isAfter(last)) {
            last = at;
        }
        if (day.equals(today)) {
            todays++;
        }
        if (receipt.getType() == SubmissionType.DECISION) {
            receipt.getDeadline().ifPresent(due -> judge(YearMonth.from(day), !day.isAfter(due.getDueOn())));
        }
    }

    private void judge(YearMonth month, boolean met) {
        months.put(month, months.getOrDefault(month, new Punctuality(0, 0)).with(met));
    }

    long in(ReceiptState state) {
        return states.getOrDefault(state, 0L);
    }

    long today() {
        return todays;
    }

    @Nullable
    Instant last() {
        return last;
    }

    Punctuality of(YearMonth month) {
        return months.getOrDefault(month, new Punctuality(0, 0));
    }

    LocalDate day() {
        return today;
    }
}
