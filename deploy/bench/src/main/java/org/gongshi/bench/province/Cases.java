package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongshi.bench.province.MadeCase.Ending;
import org.gongshi.bench.province.MadeCase.Named;
import org.gongshi.bench.province.MadeCase.Taking;
import org.gongshi.bench.province.MadeCase.Traits;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;

/** Draws cases: one in twelve late, one in twenty an inspection, one in forty major, some corrected, some withdrawn. */
final class Cases {
    private static final int LATE_ONE_IN = 12;
    private static final int INSPECTION_ONE_IN = 20;
    private static final int MAJOR_ONE_IN = 40;
    private static final int CORRECTED_ONE_IN = 50;
    private static final int WITHDRAWN_ONE_IN = 60;
    private static final int WITHDRAWN_LATE_ONE_IN = 4;
    private static final int UNLISTED_ONE_IN = 8;
    private static final int NO_MATTER_ONE_IN = 6;
    private static final int HIGH_FINE_ONE_IN = 9;
    private static final int INCOMPLETE_ONE_IN = 12;
    private static final int SENT_BACK_ONE_IN = 40;
    private static final int WORKING_SECONDS = 28_000;
    /** What is decided later is sent in time and never held, so that nothing is late or missing only tomorrow. */
    static final int LAST_WEEKS = 8;

    private final Chance chance;
    private final WorkingCalendar calendar;
    private final StatuteBook statutes;
    private final LocalDate today;
    private int drawn;

    Cases(Chance chance, WorkingCalendar calendar, LocalDate today) {
        this.chance = chance;
        this.calendar = calendar;
        this.statutes = StatuteBook.shipped(calendar);
        this.today = today;
    }

    MadeCase draw(Bureau bureau, LocalDate day, int serial) {
        boolean isSettled = day.isBefore(today.minusWeeks(LAST_WEEKS));
        boolean isPenalty = !chance.oneIn(INSPECTION_ONE_IN);
        var kind = isPenalty ? DecisionKind.PENALTY : DecisionKind.INSPECTION;
        boolean isMajor = chance.oneIn(MAJOR_ONE_IN) && isSettled && isPenalty;
        boolean isLate = chance.oneIn(LATE_ONE_IN) && isSettled;
        var sentOn = sentOn(bureau, kind, day, isLate);
        var ending = isPenalty && isSettled ? ending(sentOn) : Ending.STANDS;
        var taking = isPenalty ? taking(bureau) : Taking.TAKEN;
        var traits = new Traits(kind, isMajor, isLate, isSettled, ending, taking);
        return new MadeCase(bureau, ++drawn, serial, day, moment(sentOn), traits, named(bureau));
    }

    private LocalDate sentOn(Bureau bureau, DecisionKind kind, LocalDate day, boolean isLate) {
        return isLate
                ? statutes.publicationDeadline(kind, bureau.sector(), day)
                        .dueOn()
                        .plusDays(1 + chance.below(10))
                : calendar.plus(day, 1 + chance.below(4)).date();
    }

    private Instant moment(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0))
                .plusSeconds(chance.below(WORKING_SECONDS))
                .atZone(Line.CHINA)
                .toInstant();
    }

    /** Only what has come to its end by yesterday. */
    private Ending ending(LocalDate sentOn) {
        var drawn = chance.oneIn(CORRECTED_ONE_IN)
                ? Ending.CORRECTED
                : chance.oneIn(WITHDRAWN_ONE_IN) ? withdrawn() : Ending.STANDS;
        return sentOn.plusDays(Afterwards.withinDays(drawn)).isBefore(today) ? drawn : Ending.STANDS;
    }

    private Ending withdrawn() {
        return chance.oneIn(WITHDRAWN_LATE_ONE_IN) ? Ending.WITHDRAWN_LATE : Ending.WITHDRAWN;
    }

    private Named named(Bureau bureau) {
        if (!bureau.keepsRegisters()) {
            return new Named(List.of(), "", Registers.USUAL_FINE);
        }
        String matter = chance.oneIn(NO_MATTER_ONE_IN)
                ? ""
                : chance.oneIn(UNLISTED_ONE_IN) ? Registers.UNLISTED : RegisterEntries.LISTED;
        return new Named(
                Registers.officers(bureau, chance),
                matter,
                chance.oneIn(HIGH_FINE_ONE_IN) ? Registers.HIGH_FINE : Registers.USUAL_FINE);
    }

    private Taking taking(Bureau bureau) {
        boolean isSentBack = chance.oneIn(SENT_BACK_ONE_IN) && !bureau.sector().equals(Deliveries.MARKET);
        return chance.oneIn(INCOMPLETE_ONE_IN) ? Taking.INCOMPLETE : isSentBack ? Taking.SENT_BACK : Taking.TAKEN;
    }
}
