package org.gongshi.bench.province;

import java.util.Map;
import java.util.function.Consumer;
import org.gongshi.bench.province.MadeCase.Ending;

/** What becomes of decisions: corrected, or withdrawn in time or late. */
final class Afterwards implements Habit {
    /** Later than three working days, whatever holidays lie in between. */
    private static final int LATE_DAYS = 15;

    private final Chance chance;

    Afterwards(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        switch (made.traits().ending()) {
            case STANDS -> {}
            case CORRECTED ->
                sent.accept(new Line(
                        Line.at(made.sentOn().plusDays(5 + chance.below(10)), 10), "decisions", () -> corrected(made)));
            case WITHDRAWN, WITHDRAWN_LATE -> withdraw(made, truth, sent);
        }
    }

    private static Map<String, Object> corrected(MadeCase made) {
        var body = Decisions.body(made);
        body.put("facts", "当事人未按规定办理手续，擅自从事有关经营活动（文字表述已更正）。");
        body.put("correction", Map.of("reason", "文字表述有误。", "type", "CONTENT"));
        return body;
    }

    private void withdraw(MadeCase made, Truth truth, Consumer<Line> sent) {
        boolean isLate = made.traits().ending() == Ending.WITHDRAWN_LATE;
        var on = made.sentOn().plusDays(20 + chance.below(10));
        truth.note("withdrawal.on-time", made.day(), Tally.of(!isLate));
        sent.accept(new Line(Line.at(on.plusDays(isLate ? LATE_DAYS : chance.below(2)), 11), "withdrawals", () -> {
            var body = made.body();
            body.put("documentNumber", made.documentNumber());
            body.put("reason", "MISTAKE");
            body.put("note", "原决定有误。");
            body.put("withdrawnOn", on.toString());
            return body;
        }));
    }

    /** Days after the decision was sent by which all of it has come, and is due at the receivers. */
    static int withinDays(Ending ending) {
        return switch (ending) {
            case STANDS -> 0;
            case CORRECTED -> 15 + LATE_DAYS;
            case WITHDRAWN, WITHDRAWN_LATE -> 30 + LATE_DAYS;
        };
    }
}
