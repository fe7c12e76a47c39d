package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Officers face the party: a certificate not shown, rights not told, a recording that is missing or breaks off. */
final class Investigations implements Habit {
    private static final int NOT_TOLD_ONE_IN = 5;
    /** Whether the certificate was; empty: nobody says. */
    private static final List<String> SHOWN = List.of("true", "true", "true", "true", "false", "");

    private static final List<String> NOTICES = List.of("GROUNDS", "BASIS", "RIGHTS");

    private final Chance chance;

    Investigations(Chance chance) {
        this.chance = chance;
    }

    private enum Recorded {
        NOT_AT_ALL,
        IN_PART,
        THROUGHOUT
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        var shown = chance.oneOf(SHOWN);
        boolean areToldAll = !chance.oneIn(NOT_TOLD_ONE_IN);
        var recorded = chance.oneOf(List.of(Recorded.values()));
        truth.note("certificate.shown", made.day(), Tally.of(shown.equals("true")));
        if (made.isPenalty()) {
            truth.note("notices.given", made.day(), Tally.of(areToldAll));
        }
        if (made.bureau().keepsRegisters()) {
            truth.note("recording.coverage", made.day(), Tally.of(recorded == Recorded.THROUGHOUT));
        }
        sent.accept(Records.before(made, 400, () -> {
            var body = Records.body(made, "INVESTIGATION", made.day().minusDays(10));
            if (!shown.isEmpty()) {
                body.put("certificateShown", Boolean.valueOf(shown));
            }
            body.put("noticesGiven", areToldAll ? NOTICES : NOTICES.subList(0, 1));
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
}
