package org.gongshi.ingest.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.views.View;
import org.springframework.stereotype.Component;

/** Sums up an agency's receipts; the more of them there are, the longer a sum is shown before it is made anew. */
@Component
final class Standings {
    private static final Duration LEAST = Duration.ofSeconds(2);
    /** Share of the time that may be spent on adding up: one part in so many. */
    private static final int SHARE = 20;

    private final View<Receipt> receipts;
    private final Days days;
    private final Map<String, Sum> sums = new ConcurrentHashMap<>();

    Standings(View<Receipt> receipts, Days days) {
        this.receipts = receipts;
        this.days = days;
    }

    /** @param until when it is made anew, in the clock of {@link System#nanoTime} */
    private record Sum(Standing standing, long until) {}

    Standing of(String agency) {
        Sum sum = sums.get(agency);
        LocalDate today = days.today();
        if (sum == null
                || sum.until() - System.nanoTime() < 0
                || !sum.standing().day().equals(today)) {
            sum = add(agency, today);
            sums.put(agency, sum);
        }
        return sum.standing();
    }

    private Sum add(String agency, LocalDate today) {
        long begun = System.nanoTime();
        var standing = new Standing(today);
        receipts.forEachUnder(agency + "/", standing::count);
        long end = System.nanoTime();
        return new Sum(standing, end + Math.max(LEAST.toNanos(), SHARE * (end - begun)));
    }
}
