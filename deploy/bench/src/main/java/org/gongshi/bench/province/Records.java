package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongshi.statute.WorkingCalendar;

/** Records of a case's course: of most cases none, of some with a stage left out, or a step too late. */
final class Records implements Habit {
    private static final int ON_RECORD_ONE_IN = 80;
    /** Where the agency's catalogue asks for recordings. */
    private static final int MORE_OFTEN_ONE_IN = 8;
    /** A decision is to be served within so many working days. */
    private static final int SERVED_WITHIN = 7;
    /** Beyond them, whatever holidays lie in between. */
    private static final int SERVED_LATE_DAYS = 25;
    /** A case is to be decided within 90 days. */
    private static final int DECIDED_LATE_DAYS = 120;

    private static final int DECIDED_LATE_ONE_IN = 8;
    private static final int UNNOTICED_ONE_IN = 6;
    private static final List<Service> SERVICES =
            List.of(Service.IN_TIME, Service.IN_TIME, Service.IN_TIME, Service.LATE, Service.NEVER);

    private final Chance chance;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final Investigations investigations;

    Records(Chance chance, WorkingCalendar calendar, LocalDate today) {
        this.chance = chance;
        this.calendar = calendar;
        this.today = today;
        this.investigations = new Investigations(chance);
    }

    /** When the decision was served. */
    private enum Service {
        NEVER,
        IN_TIME,
        LATE
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        boolean isOnRecord =
                made.isSettled() && chance.oneIn(made.bureau().keepsRegisters() ? MORE_OFTEN_ONE_IN : ON_RECORD_ONE_IN);
        if (!isOnRecord) {
            missing(made, truth);
            return;
        }
        investigations.follow(made, truth, sent);
        if (made.isPenalty()) {
            penalise(made, truth, sent);
        } else {
            truth.note("record.coverage", made.day(), Tally.MET);
        }
    }

    private void missing(MadeCase made, Truth truth) {
        truth.note("record.coverage", made.day(), Tally.MISSED);
        truth.note("certificate.shown", made.day(), Tally.MISSED);
        if (made.isPenalty()) {
            truth.note("notices.given", made.day(), Tally.MISSED);
            truth.note("time-limit.kept", made.day(), unserved(made));
        }
    }

    private Tally unserved(MadeCase made) {
        return calendar.plus(made.day(), SERVED_WITHIN).date().isBefore(today) ? Tally.OVERDUE : Tally.OPEN;
    }

    private void penalise(MadeCase made, Truth truth, Consumer<Line> sent) {
        boolean isDecidedLate = chance.oneIn(DECIDED_LATE_ONE_IN);
        boolean isNoticed = !chance.oneIn(UNNOTICED_ONE_IN);
        var service = chance.oneOf(SERVICES);
        truth.note("record.coverage", made.day(), Tally.of(isNoticed));
        truth.note("time-limit.kept", made.day(), isDecidedLate ? Tally.MISSED : served(made, service));
        var filedOn = made.day().minusDays(isDecidedLate ? DECIDED_LATE_DAYS : 20);
        sent.accept(before(made, 500, () -> body(made, "FILING", filedOn)));
        if (isNoticed) {
            sent.accept(before(made, 300, () -> body(made, "NOTICE", made.day().minusDays(5))));
        }
        serve(made, service, sent);
    }

    private Tally served(MadeCase made, Service service) {
        return switch (service) {
            case NEVER -> unserved(made);
            case IN_TIME -> Tally.MET;
            case LATE -> Tally.MISSED;
        };
    }

    /** It may be on record before the decision is here. */
    private static void serve(MadeCase made, Service service, Consumer<Line> sent) {
        if (service != Service.NEVER) {
            var servedOn = made.day().plusDays(service == Service.LATE ? SERVED_LATE_DAYS : 2);
            sent.accept(new Line(Line.at(servedOn, 17), "records", () -> body(made, "SERVICE", servedOn)));
        }
    }

    static Line before(MadeCase made, int seconds, Supplier<Map<String, Object>> body) {
        return new Line(made.sent().minusSeconds(seconds), "records", body);
    }

    static Map<String, Object> body(MadeCase made, String stage, LocalDate on) {
        var body = made.body();
        body.put("stage", stage);
        body.put("occurredOn", on.toString());
        return body;
    }
}
