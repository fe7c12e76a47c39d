package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.statute.WorkingCalendar;

/**
 * Decisions of a year, made up with known faults: one serial in a hundred left out, one agency in thirty silent for the last three
 * months; the others were last heard of days ago. What {@link Habit} says of the rest. The same each time.
 */
final class Province {
    private static final int SEED = 825;
    private static final int MONTHS = 12;
    private static final int LEFT_OUT_ONE_IN = 100;
    private static final int SILENT_ONE_IN = 30;
    private static final int SILENT_MONTHS = 3;
    /** Each agency that isn't silent decides something on this day. */
    private static final int LAST_WORKING_DAYS = 8;

    private final List<Bureau> bureaus;
    private final Map<String, Truth> truths = new LinkedHashMap<>();
    private final List<Registers> registers = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final Chance chance = new Chance(SEED);
    private final LocalDate today;
    private final Cases cases;
    private final Refusals refusals;
    private final List<Habit> habits;
    private final Manifests manifests;
    private final SelfReviews selfReviews;
    private final Instruments instruments;

    private Province(List<Bureau> bureaus, LocalDate today) {
        this.bureaus = bureaus;
        this.today = today;
        this.cases = new Cases(chance, calendar, today);
        this.refusals = new Refusals(chance);
        this.manifests = new Manifests(chance);
        this.selfReviews = new SelfReviews(today);
        this.instruments = new Instruments(today);
        this.habits = List.of(
                new Records(chance, calendar, today),
                new Reviews(chance),
                refusals,
                new Decisions(calendar),
                new Afterwards(chance),
                new Payments(chance, calendar, today),
                new Deliveries(calendar, today));
    }

    static Province of(ProvinceSize size, LocalDate today) {
        var province = new Province(Bureau.all(size.agencies()), today);
        province.fill(size.decisions());
        return province;
    }

    LocalDate today() {
        return today;
    }

    List<Bureau> bureaus() {
        return bureaus;
    }

    /** By agency. */
    Map<String, Truth> truths() {
        return truths;
    }

    /** What the agencies have in their registers. */
    List<Registers> registers() {
        return registers;
    }

    /** In order of time. */
    List<Line> lines() {
        return lines;
    }

    /** What supervisors ask for in writing. */
    Instruments instruments() {
        return instruments;
    }

    /** How many of the lines must come back. */
    int refused() {
        return refusals.made();
    }

    LocalDate firstDay() {
        return today.minusMonths(MONTHS).minusDays(1);
    }

    /** Whatever a day of the province counts for. */
    List<Span> years() {
        return Stream.iterate(firstDay().minusMonths(1).getYear(), year -> year <= today.getYear(), year -> year + 1)
                .map(Span::year)
                .toList();
    }

    Tally sum(String indicator, Place place, Span span) {
        return bureaus.stream()
                .filter(place.has())
                .map(bureau -> truth(bureau).of(indicator, span))
                .reduce(Tally.NONE, Tally::plus);
    }

    /**
     * Agencies of which something else is told than what is so: none of other places, and each of this one.
     *
     * @param told by agency
     */
    List<String> differences(String indicator, Place place, Span span, Map<String, Tally> told) {
        var differences = new ArrayList<String>();
        for (var bureau : bureaus) {
            var truth = place.has().test(bureau) ? truth(bureau).of(indicator, span) : Tally.NONE;
            var said = told.getOrDefault(bureau.creditCode(), Tally.NONE);
            if (!said.equals(truth)) {
                differences.add("%s %s: true %s, told %s".formatted(bureau.creditCode(), span.name(), truth, said));
            }
        }
        return differences;
    }

    private Truth truth(Bureau bureau) {
        return truths.getOrDefault(bureau.creditCode(), new Truth());
    }

    private void fill(int decisions) {
        int each = decisions / bureaus.size();
        int more = decisions % bureaus.size();
        for (int at = 0; at < bureaus.size(); at++) {
            var bureau = bureaus.get(at);
            var truth = new Truth();
            truths.put(bureau.creditCode(), truth);
            var kept = new Registers(bureau, today);
            kept.note(truth);
            registers.add(kept);
            if (bureau.sendsFiles()) {
                RegisterFile.note(kept, truth, today);
            }
            boolean isSilent = at % SILENT_ONE_IN == SILENT_ONE_IN - 1;
            if (isSilent) {
                truth.fallSilent();
            }
            fill(bureau, truth, days(each + (at < more ? 1 : 0), isSilent));
        }
        lines.sort(Comparator.comparing(Line::receivedAt));
    }

    /** Working days of one calendar year each, in order, so that a year's numbers are in the order of their days. */
    private List<LocalDate> days(int count, boolean isSilent) {
        var until = isSilent ? today.minusMonths(SILENT_MONTHS) : today.minusWeeks(Cases.LAST_WEEKS);
        var working = today.minusMonths(MONTHS)
                .plusWeeks(1)
                .datesUntil(until)
                .filter(calendar::isWorkingDay)
                .toList();
        var drawn = Stream.generate(() -> chance.oneOf(working))
                .limit(isSilent ? count : count - 1)
                .sorted();
        var last =
                Stream.of(calendar.minusWorkingDays(today, LAST_WORKING_DAYS)).filter(_ -> !isSilent);
        return Stream.concat(drawn, last).toList();
    }

    private void fill(Bureau bureau, Truth truth, List<LocalDate> days) {
        var made = new ArrayList<MadeCase>();
        int serial = 0;
        for (int at = 0; at < days.size(); at++) {
            var day = days.get(at);
            boolean isFirst = at == 0 || days.get(at - 1).getYear() != day.getYear();
            boolean isLast = at == days.size() - 1 || days.get(at + 1).getYear() != day.getYear();
            serial = isFirst ? 1 : serial + 1;
            if (!isFirst && !isLast && chance.oneIn(LEFT_OUT_ONE_IN)) {
                truth.leftOut(days.get(at - 1), day);
                serial++;
            }
            made.add(cases.draw(bureau, day, serial));
        }
        made.forEach(each -> habits.forEach(habit -> habit.follow(each, truth, lines::add)));
        manifests.declare(bureau, made, truth, lines::add);
        selfReviews.report(bureau, made, truth, lines::add);
        instruments.draw(bureau, truth, lines::add);
    }
}
