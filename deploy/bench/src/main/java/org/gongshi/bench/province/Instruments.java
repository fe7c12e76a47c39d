package org.gongshi.bench.province;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What supervisors ask some agencies for in writing today (监督文书), to be answered in ten days: served yesterday, so that half of
 * the answers are there before.
 */
final class Instruments {
    private static final String INDICATOR = "instruments.answered";
    private static final int ASKED_ONE_IN = 30;
    private static final int DAYS = 10;

    private final LocalDate today;
    /** Of its own: cases are the same with and without instruments. */
    private final Chance chance = new Chance(1221);

    private final List<Bureau> asked = new ArrayList<>();

    Instruments(LocalDate today) {
        this.today = today;
    }

    void draw(Bureau bureau, Truth truth, Consumer<Line> sent) {
        if (!chance.oneIn(ASKED_ONE_IN)) {
            return;
        }
        asked.add(bureau);
        boolean isAnswered = chance.oneIn(2);
        truth.note(INDICATOR, today, isAnswered ? Tally.MET : Tally.OPEN);
        if (isAnswered) {
            sent.accept(new Line(
                    Line.at(today.minusDays(1), 9),
                    "replies",
                    () -> Map.of("agency", bureau.creditCode(), "instrument", number(bureau), "statement", "已补正。")));
        }
    }

    private String number(Bureau bureau) {
        return "基督〔%d〕%d号".formatted(today.getYear(), 1 + asked.indexOf(bureau));
    }

    /** Once all is taken in, and supervisors know the agencies. */
    void issue(Supervisors supervisors) throws IOException, InterruptedException {
        for (var bureau : asked) {
            supervisors.act(
                    "/agencies/" + bureau.creditCode() + "/instruments",
                    Map.of(
                            "instrument",
                            number(bureau),
                            "type",
                            "OPINION",
                            "answerBy",
                            today.plusDays(DAYS).toString(),
                            "note",
                            "补正告知程序"));
        }
    }
}
