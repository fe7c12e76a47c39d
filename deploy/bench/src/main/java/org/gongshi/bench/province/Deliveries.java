package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.gongshi.statute.WorkingCalendar;

/**
 * How receivers take what they are sent (接收情况): some penalties don't tell by what law, so they stay here; of the others 信用中国 sends
 * some back. Publicity of penalties by market regulation ends within the year: whether these were delivered in time is left out.
 */
final class Deliveries implements Habit {
    static final String MARKET = "market-regulation";
    /** Of companies whose name holds this word 信用中国 takes nothing. */
    static final String UNWANTED = "退";

    /** How the receiver of the deployment is told to behave. */
    static final Map<String, Object> CONDUCT = Map.of(
            "manner",
            "GOOD",
            "dropEvery",
            100,
            "delay",
            "PT0S",
            "refusal",
            Map.of("column", "CF_XDR_MC", "contains", UNWANTED, "code", "BENCH", "message", "基准退回"));

    /** 发改办财金〔2018〕424号: working days. */
    private static final int DUE_WITHIN = 7;

    private final WorkingCalendar calendar;
    private final LocalDate today;

    Deliveries(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        boolean isOfMarket = made.bureau().sector().equals(MARKET);
        truth.note("feed.accepted", made.day(), accepted(made, isOfMarket));
        if (!isOfMarket) {
            truth.note("feed.delivered", made.day(), delivered(made));
        }
    }

    /** Penalties go to 信用中国, those of market regulation also to enterprise publicity, as all inspections do. */
    private static Tally accepted(MadeCase made, boolean isOfMarket) {
        int receivers = made.isIncomplete() ? 0 : made.isPenalty() && isOfMarket ? 2 : 1;
        return Tally.of(made.isSentBack() ? receivers - 1 : receivers, receivers);
    }

    /** A correction and a withdrawal are sent anew, each with days of its own. */
    private Tally delivered(MadeCase made) {
        boolean isWaiting = made.isIncomplete() || made.isSentBack();
        return switch (made.traits().ending()) {
            case STANDS -> isWaiting ? waiting(made) : Tally.of(!made.traits().isLate());
            case CORRECTED -> isWaiting ? waiting(made) : Tally.MET;
            case WITHDRAWN -> made.isIncomplete() ? Tally.NONE : Tally.MET;
            case WITHDRAWN_LATE -> made.isIncomplete() ? Tally.NONE : Tally.MISSED;
        };
    }

    private Tally waiting(MadeCase made) {
        return calendar.plus(made.day(), DUE_WITHIN).date().isBefore(today) ? Tally.OVERDUE : Tally.OPEN;
    }
}
