package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongshi.statute.WorkingCalendar;

/**
 * Records of a case's course: of most cases none, of some with a stage left out, a certificate not shown, rights not told, a step
 * too late, a recording that is missing or breaks off.
 */
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

    private final Chance chance;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    Records(Chance chance, WorkingCalendar calendar, LocalDate today) {
        this.chance = chance;
        this.calendar = calendar;
        this.today = today;
    }

    /** When the decision was served. */
    private enum Service {
        NEVER,
        IN_TIME,
        LATE
    }

    private enum Recorded {
        NOT_AT_ALL,
        IN_PART,
        THROUGHOUT
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        boolean isOnRecord = made.isSettled()
                && chance.oneIn(made.bureau().keepsRegisters() ? MORE_OFTEN_ONE_IN : ON_RECORD_ONE_IN);
        if (!isOnRecord) {
            missing(made, truth);
        } else if (made.isPenalty()) {
            investigate(made, truth, sent);
            penalise(made, truth, sent);
        } else {
            truth.note("record.coverage", made.day(), Tally.MET);
            investigate(made, truth, sent);
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

    /** Officers face the party. */
    private void investigate(MadeCase made, Truth truth, Consumer<Line> sent) {
        var shown = chance.oneOf(List.of("true", "true", "true", "true", "false", ""));
        boolean areToldAll = !chance.oneIn(5);
        var recorded = chance.oneOf(List.of(Recorded.values()));
        truth.note("certificate.shown", made.day(), Tally.of(shown.equals("true")));
        if (made.isPenalty()) {
            truth.note("notices.given", made.day(), Tally.of(areToldAll));
        }
        if (made.bureau().keepsRegisters()) {
            truth.note("recording.coverage", made.day(), Tally.of(recorded == Recorded.THROUGHOUT));
        }
        sent.accept(before(made, 400, () -> {
            var body = body(made, "INVESTIGATION", made.day().minusDays(10));
            if (!shown.isEmpty()) {
                body.put("certificateShown", Boolean.valueOf(shown));
            }
            body.put("noticesGiven", areToldAll ? List.of("GROUNDS", "BASIS", "RIGHTS") : List.of("GROUNDS"));
            film(body, made.day().minusDays(10), recorded);
            return body;
        }));
    }

    private static void film(Map<String, Object> body, LocalDate day, Recorded recorded) {
        Instant begun = Line.at(day, 10);
        Instant ended = Line.at(day, 11);
        body.put("startedAt", begun.toString());
        body.put("endedAt", ended.toString());
        if (recorded != Recorded.NOT_AT_ALL) {
            var until = recorded == Recorded.THROUGHOUT ? ended : ended.minusSeconds(1200);
            body.put("recordings", List.of(Map.of("startedAt", begun.toString(), "endedAt", until.toString())));
        }
    }

    private void penalise(MadeCase made, Truth truth, Consumer<Line> sent) {
        boolean isDecidedLate = chance.oneIn(8);
        boolean isNoticed = !chance.oneIn(6);
        var service = chance.oneOf(List.of(Service.IN_TIME, Service.IN_TIME, Service.IN_TIME, Service.LATE, Service.NEVER));
        truth.note("record.coverage", made.day(), Tally.of(isNoticed));
        truth.note(
                "time-limit.kept",
                made.day(),
                isDecidedLate || service == Service.LATE
                        ? Tally.MISSED
                        : service == Service.NEVER ? unserved(made) : Tally.MET);
        var filedOn = made.day().minusDays(isDecidedLate ? DECIDED_LATE_DAYS : 20);
        sent.accept(before(made, 500, () -> body(made, "FILING", filedOn)));
        if (isNoticed) {
            sent.accept(before(made, 300, () -> body(made, "NOTICE", made.day().minusDays(5))));
        }
        if (service != Service.NEVER) {
            var servedOn = made.day().plusDays(service == Service.LATE ? SERVED_LATE_DAYS : 2);
            sent.accept(new Line(Line.at(servedOn, 17), "records", () -> body(made, "SERVICE", servedOn)));
        }
    }

    private static Line before(MadeCase made, int seconds, Supplier<Map<String, Object>> body) {
        return new Line(made.sent().minusSeconds(seconds), "records", body);
    }

    private static Map<String, Object> body(MadeCase made, String stage, LocalDate on) {
        var body = made.body();
        body.put("stage", stage);
        body.put("occurredOn", on.toString());
        return body;
    }
}
