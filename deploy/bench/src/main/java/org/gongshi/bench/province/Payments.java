package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.gongshi.statute.WorkingCalendar;

/** Whether fines are paid: of most nobody says so; some in time, some late, some in part or not at all. */
final class Payments implements Habit {
    private static final int REPORTED_ONE_IN = 30;
    /** From the decision, or from its service where that is on record. */
    private static final int PAID_WITHIN_DAYS = 15;

    private final Chance chance;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    Payments(Chance chance, WorkingCalendar calendar, LocalDate today) {
        this.chance = chance;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * What is reported of a fine.
     *
     * @param after days from the decision
     * @param truth what it comes to
     */
    private record Report(String type, int after, Tally truth) {}

    /** Days that are in time, or late, by the decision and by its service, whatever holidays lie in between. */
    private static final List<Report> REPORTS = List.of(
            new Report("FULFILLED", 8, Tally.MET),
            new Report("FULFILLED", 10, Tally.MET),
            new Report("FULFILLED", 54, Tally.MISSED),
            new Report("PARTLY_FULFILLED", 12, Tally.OVERDUE),
            new Report("UNFULFILLED", 20, Tally.MISSED));

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        if (!made.isPenalty() || made.isWithdrawn()) {
            return;
        }
        if (made.isSettled() && chance.oneIn(REPORTED_ONE_IN)) {
            report(made, chance.oneOf(REPORTS), truth, sent);
        } else {
            var due = calendar.workingDayFrom(made.day().plusDays(PAID_WITHIN_DAYS));
            truth.note("fulfilment.done", made.day(), due.isBefore(today) ? Tally.OVERDUE : Tally.OPEN);
        }
    }

    /** It may come before the decision itself. */
    private static void report(MadeCase made, Report report, Truth truth, Consumer<Line> sent) {
        var on = made.day().plusDays(report.after());
        truth.note("fulfilment.done", made.day(), report.truth());
        sent.accept(new Line(Line.at(on, 16), "outcomes", () -> {
            var body = made.body();
            body.put("type", report.type());
            body.put("occurredOn", on.toString());
            return body;
        }));
    }
}
