package org.gongshi.bench.province;

import java.util.Map;
import java.util.function.Consumer;

/** What nobody can take in, and nothing may count: sent beside the decision that was meant. */
final class Refusals implements Habit {
    private static final int ONE_IN = 400;

    private final Chance chance;
    private int made;

    Refusals(Chance chance) {
        this.chance = chance;
    }

    /** How many there are so far. */
    int made() {
        return made;
    }

    @Override
    public void follow(MadeCase about, Truth truth, Consumer<Line> sent) {
        if (chance.oneIn(ONE_IN)) {
            int flaw = made++ % 3;
            sent.accept(new Line(about.sent().minusSeconds(30), "decisions", () -> broken(about, flaw)));
        }
    }

    private static Map<String, Object> broken(MadeCase about, int flaw) {
        var body = Decisions.body(about);
        switch (flaw) {
            case 0 -> body.remove("decidedOn");
            case 1 -> body.put("kind", "FINE");
            default -> body.put("subject", Parties.company("91330000MA2C00000X"));
        }
        return body;
    }
}
