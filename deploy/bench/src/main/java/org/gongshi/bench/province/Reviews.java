package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Legal reviews of major decisions: none, in one round or two, after the decision, without looking at every point, by somebody who
 * may not; in time or not, on the very day, in words that were used before.
 */
final class Reviews implements Habit {
    private static final int UNREVIEWED_ONE_IN = 4;
    private static final int TWO_ROUNDS_ONE_IN = 5;
    private static final int AFTERWARDS_ONE_IN = 10;
    private static final int UNLOOKED_ONE_IN = 10;
    private static final int BY_OTHERS_ONE_IN = 6;
    private static final int USUAL_WORDS_ONE_IN = 4;
    /** Longer than any rule allows, whatever holidays lie in between. */
    private static final int LONG_DAYS = 35;

    /** Whom no agency lists. */
    private static final String OTHERS = "外聘人员";

    private static final List<String> POINTS = List.of("authority", "procedure", "facts", "law", "powers", "documents");

    private final Chance chance;

    Reviews(Chance chance) {
        this.chance = chance;
    }

    /**
     * A round.
     *
     * @param taken days from the question to the answer; below zero: nobody says when it was asked for
     * @param isUsual in the words of many others
     */
    private record Round(
            int number,
            boolean isPassed,
            LocalDate on,
            int taken,
            boolean isLookedInto,
            String reviewer,
            boolean isUsual) {

        /** Whether the decision may rest on it. */
        boolean carries(MadeCase made) {
            return isPassed && isLookedInto && !reviewer.equals(OTHERS) && !on.isAfter(made.day());
        }
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        if (made.traits().isMajor()) {
            var rounds = chance.oneIn(UNREVIEWED_ONE_IN) ? List.<Round>of() : rounds(made);
            truth.note("review.coverage", made.day(), Tally.of(rounds.stream().anyMatch(round -> round.carries(made))));
            rounds.forEach(round -> hold(round, made, truth, sent));
        }
    }

    /** The first may raise problems; the last passes. */
    private List<Round> rounds(MadeCase made) {
        return chance.oneIn(TWO_ROUNDS_ONE_IN)
                ? List.of(new Round(1, false, made.day().minusDays(6), 2, true, reviewer(made), false), last(2, made))
                : List.of(last(1, made));
    }

    private Round last(int number, MadeCase made) {
        boolean isByOthers = made.bureau().keepsRegisters() && chance.oneIn(BY_OTHERS_ONE_IN);
        return new Round(
                number,
                true,
                made.day().plusDays(chance.oneIn(AFTERWARDS_ONE_IN) ? 1 : -1),
                chance.oneOf(List.of(-1, 0, 0, 2, 2, 2, LONG_DAYS)),
                !chance.oneIn(UNLOOKED_ONE_IN),
                isByOthers ? OTHERS : reviewer(made),
                chance.oneIn(USUAL_WORDS_ONE_IN));
    }

    private static String reviewer(MadeCase made) {
        return made.bureau().keepsRegisters() ? RegisterEntries.REVIEWER : "审核员";
    }

    private static void hold(Round round, MadeCase made, Truth truth, Consumer<Line> sent) {
        if (round.number() == 1) {
            truth.note("reviews.first-passed", round.on(), Tally.of(round.isPassed()));
        }
        if (round.taken() >= 0) {
            truth.note("reviews.in-time", round.on(), Tally.of(round.taken() < LONG_DAYS));
            truth.note("reviews.same-day", round.on(), Tally.of(round.taken() == 0));
        }
        truth.note("reviews.repeated", round.on(), Tally.of(0, 1));
        var at = made.sent().minusSeconds(180 - 60L * round.number());
        if (round.isUsual()) {
            truth.agreed(at, round.on());
        }
        sent.accept(new Line(at, "reviews", () -> body(round, made)));
    }

    private static Map<String, Object> body(Round round, MadeCase made) {
        var body = made.body();
        body.put("round", round.number());
        body.put("outcome", round.isPassed() ? "APPROVED" : "PROBLEMS");
        if (round.taken() >= 0) {
            body.put("submittedOn", round.on().minusDays(round.taken()).toString());
        }
        body.put("reviewedOn", round.on().toString());
        body.put("reviewer", round.reviewer());
        if (round.isLookedInto()) {
            var checklist = new LinkedHashMap<String, Object>();
            POINTS.forEach(point -> checklist.put(point, true));
            checklist.put("crime", false);
            body.put("checklist", checklist);
        }
        body.put("opinion", round.isUsual() ? "同意。" : "第%d轮：%s审核完毕。".formatted(round.number(), made.caseNumber()));
        return body;
    }
}
