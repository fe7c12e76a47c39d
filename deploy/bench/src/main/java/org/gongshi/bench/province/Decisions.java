package org.gongshi.bench.province;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongshi.bench.province.MadeCase.Ending;
import org.gongshi.statute.WorkingCalendar;

/** The decision itself: in time or late, by registered officers or others, of a listed item or another, fined as usual or not. */
final class Decisions implements Habit {
    private static final Map<String, Object> INSPECTION =
            Map.of("outcome", "未发现问题。", "inspection", Map.of("item", "经营场所检查", "random", true, "result", "NO_PROBLEM"));

    private final WorkingCalendar calendar;

    Decisions(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void follow(MadeCase made, Truth truth, Consumer<Line> sent) {
        var day = made.day();
        var ending = made.traits().ending();
        truth.note("publication.on-time", day, Tally.of(!made.traits().isLate()));
        truth.took(day, calendar.workingDaysBetween(day, made.sentOn()));
        truth.note("correction.rate", day, Tally.of(ending == Ending.CORRECTED));
        truth.note("withdrawal.rate", day, Tally.of(made.isWithdrawn()));
        registers(made, truth);
        if (!made.isPenalty()) {
            truth.inspected(day, Parties.inspected(made));
        }
        sent.accept(new Line(made.sent(), "decisions", () -> body(made)));
    }

    private static void registers(MadeCase made, Truth truth) {
        var officers = made.named().officers();
        var matter = made.named().matter();
        truth.note(
                "officers.certified",
                made.day(),
                officers.isEmpty() ? Tally.OPEN : Tally.of(Registers.areCertified(officers)));
        if (!matter.isEmpty()) {
            truth.note("matters.listed", made.day(), Tally.of(matter.equals(RegisterEntries.LISTED)));
        }
        if (made.isPenalty() && matter.equals(RegisterEntries.LISTED)) {
            truth.note(
                    "benchmark.respected",
                    made.day(),
                    Tally.of(made.named().fine().equals(Registers.USUAL_FINE)));
        }
    }

    static Map<String, Object> body(MadeCase made) {
        var body = made.body();
        body.put("documentNumber", made.documentNumber());
        body.put("kind", made.traits().kind().name());
        body.put("decidedOn", made.day().toString());
        body.put("subject", made.isPenalty() ? Parties.punished(made) : Parties.company(Parties.inspected(made)));
        body.put("facts", "当事人未按规定办理手续，擅自从事有关经营活动。");
        body.put("major", made.traits().isMajor());
        if (!made.named().officers().isEmpty()) {
            body.put("officers", made.named().officers());
        }
        if (!made.named().matter().isEmpty()) {
            body.put("matter", made.named().matter());
        }
        body.putAll(made.isPenalty() ? penalty(made.named().fine()) : INSPECTION);
        if (made.isIncomplete()) {
            body.remove("grounds");
        }
        return body;
    }

    private static Map<String, Object> penalty(String fine) {
        return Map.of(
                "grounds",
                List.of("《中华人民共和国行政处罚法》第二十八条"),
                "outcome",
                "罚款人民币" + fine + "元。",
                "penalty",
                Map.of("types", List.of("FINE"), "violation", "擅自经营", "fine", fine));
    }
}
