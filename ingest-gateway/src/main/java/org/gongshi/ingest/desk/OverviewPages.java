package org.gongshi.ingest.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.ingest.batch.BatchCounts;
import org.gongshi.ingest.batch.BatchSummary;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.desk.OverviewPage.Duty;
import org.gongshi.ingest.desk.OverviewPage.Fault;
import org.gongshi.ingest.desk.OverviewPage.Month;
import org.gongshi.ingest.desk.Standing.Punctuality;
import org.springframework.stereotype.Component;

/** From an agency's numbers to its first page. */
@Component
final class OverviewPages {
    private static final int MONTHS = 12;
    private static final int STEP = 60;
    private static final int HEIGHT = 160;
    private static final int BATCHES = 5;

    private final DeskWording wording;

    OverviewPages(DeskWording wording) {
        this.wording = wording;
    }

    /** What waits: rows to mend, error reports and instruments to answer. */
    record Queues(long rows, long reports, long instruments) {}

    OverviewPage page(Standing standing, List<BatchSummary> batches, List<Fault> faults, Queues queues, Locale locale) {
        var last = standing.last();
        return new OverviewPage(
                duties(standing, queues, locale),
                last == null ? null : Formats.moment(last, locale),
                today(standing, batches, locale),
                counts(batches, locale),
                months(standing),
                share(standing),
                faults,
                batches.stream()
                        .limit(BATCHES)
                        .map(batch -> BatchRow.of(batch, wording, locale))
                        .toList());
    }

    private List<Duty> duties(Standing standing, Queues queues, Locale locale) {
        List<Duty> duties = new ArrayList<>();
        add(duties, queues.rows(), "duty.rejected", "/desk/rejections", "bad", locale);
        add(duties, standing.in(ReceiptState.REFUSED), "duty.refused", "/desk/batches", "bad", locale);
        add(duties, queues.reports(), "duty.reports", "/desk/reports", "warn", locale);
        add(duties, queues.instruments(), "duty.instruments", "/desk/instruments", "warn", locale);
        add(duties, standing.in(ReceiptState.HELD), "duty.held", "/desk/upload?type=reviews", "warn", locale);
        return duties;
    }

    private void add(List<Duty> duties, long count, String key, String address, String tone, Locale locale) {
        if (count > 0) {
            duties.add(new Duty(Formats.count(count), wording.text(locale, key), address, tone));
        }
    }

    private List<Figure> today(Standing standing, List<BatchSummary> batches, Locale locale) {
        long rejected = batches.stream()
                .filter(batch -> CivilDay.of(batch.receivedAt()).equals(standing.day()) && !batch.dryRun())
                .mapToLong(batch -> batch.counts().rejected())
                .sum();
        return Bars.of(List.of(
                new Bars.Part("accepted", wording.text(locale, "today.accepted"), standing.today()),
                new Bars.Part("rejected", wording.text(locale, "today.rejected"), rejected)));
    }

    private List<Figure> counts(List<BatchSummary> batches, Locale locale) {
        BatchCounts sum = batches.stream()
                .filter(batch -> !batch.dryRun())
                .map(BatchSummary::counts)
                .reduce(new BatchCounts(0, 0, 0, 0, 0), OverviewPages::plus);
        return Bars.of(List.of(
                new Bars.Part("accepted", wording.text(locale, "count.accepted"), sum.accepted()),
                new Bars.Part("rejected", wording.text(locale, "count.rejected"), sum.rejected()),
                new Bars.Part("duplicate", wording.text(locale, "count.duplicate"), sum.duplicate()),
                new Bars.Part("pending", wording.text(locale, "count.pending"), sum.pending())));
    }

    private static BatchCounts plus(BatchCounts one, BatchCounts other) {
        return new BatchCounts(
                one.received() + other.received(),
                one.accepted() + other.accepted(),
                one.rejected() + other.rejected(),
                one.duplicate() + other.duplicate(),
                one.pending() + other.pending());
    }

    private static List<Month> months(Standing standing) {
        YearMonth first = YearMonth.from(standing.day()).minusMonths(MONTHS - 1L);
        List<Punctuality> all = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(standing::of)
                .toList();
        long most = Math.max(1, all.stream().mapToLong(Punctuality::all).max().orElse(1));
        return IntStream.range(0, MONTHS)
                .mapToObj(number -> month(first.plusMonths(number), all.get(number), number, most))
                .toList();
    }

    private static Month month(YearMonth month, Punctuality punctuality, int number, long most) {
        return new Month(
                month.toString(),
                punctuality.onTime(),
                punctuality.late(),
                Formats.share(punctuality.onTime(), punctuality.all()),
                number * STEP,
                punctuality.onTime() * HEIGHT / most,
                punctuality.late() * HEIGHT / most);
    }

    private static String share(Standing standing) {
        YearMonth first = YearMonth.from(standing.day()).minusMonths(MONTHS - 1L);
        List<Punctuality> all = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(standing::of)
                .toList();
        return Formats.share(
                all.stream().mapToLong(Punctuality::onTime).sum(),
                all.stream().mapToLong(Punctuality::all).sum());
    }
}
