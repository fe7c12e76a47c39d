package org.gongshi.bench.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.bench.province.RegisterEntries.Entry;
import org.gongshi.bench.province.RegisterEntries.Strength;
import org.gongshi.bench.province.RegisterEntries.Training;

/** The registers of an agency (登记), which most leave empty, and what they come to month by month. */
final class Registers {
    static final String UNLISTED = "SX-9";
    /** Within the benchmark of the listed item. */
    static final String USUAL_FINE = "2000.00";

    static final String HIGH_FINE = "9000.00";

    /** 国办发〔2018〕118号: every agency is to have entries of these and of itself, and two catalogues and three lists more. */
    private static final Set<String> MANDATORY = Set.of(
            "officers",
            "matters",
            "recording-catalogue",
            "benchmarks",
            "reviewers",
            "staffing",
            "equipment",
            "facilities",
            "training");

    private static final int ALL_MANDATORY = 15;
    /** The running month, and those of a year before it. */
    private static final int MONTHS_TOLD = 13;

    private final Bureau bureau;
    private final LocalDate today;
    private final List<Entry> entries;
    private final List<Training> trainings;

    Registers(Bureau bureau, LocalDate today) {
        this.bureau = bureau;
        this.today = today;
        var kept = bureau.keepsRegisters() ? new RegisterEntries(bureau, today) : null;
        this.entries = kept == null ? List.of() : kept.entries();
        this.trainings = kept == null ? List.of() : kept.trainings();
    }

    Bureau bureau() {
        return bureau;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Numbers of certificates: mostly two that are valid; or one alone, or one that expired or that nobody registered. */
    static List<String> officers(Bureau bureau, Chance chance) {
        var valid = RegisterEntries.VALID;
        var other =
                chance.oneOf(List.of(valid, valid, valid, valid, valid, valid, valid, RegisterEntries.EXPIRED, "-0"));
        var first = RegisterEntries.certificate(bureau, "-1");
        return chance.oneIn(20) ? List.of(first) : List.of(first, RegisterEntries.certificate(bureau, other));
    }

    /** Two at least, each with a certificate that is valid. */
    static boolean areCertified(List<String> officers) {
        return officers.size() == 2 && officers.getLast().endsWith(RegisterEntries.VALID);
    }

    /** What the registers come to at the end of each month, and what was done in it. */
    void note(Truth truth) {
        Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1))
                .limit(MONTHS_TOLD)
                .forEach(month -> note(truth, month));
    }

    private void note(Truth truth, YearMonth month) {
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        boolean has = bureau.keepsRegisters();
        boolean hasGrown = !RegisterEntries.grownOn(today).isAfter(last);
        var strength = has ? Strength.of(bureau, hasGrown) : Strength.NONE;
        int officers = strength.officers();
        truth.stands("staffing.reviewers", month, Tally.of(strength.reviewers(), officers));
        truth.stands("staffing.recorders", month, Tally.of(strength.recorders(), officers));
        truth.stands("staffing.recording-sets", month, Tally.of(strength.sets(), officers));
        truth.stands("staffing.recording-rooms", month, Tally.of(has ? 1 : 0, 1));
        truth.stands("training.hours", month, Tally.of(0, officers));
        truth.stands("training.sessions", month, Tally.of(0, 1));
        truth.stands("registers.complete", month, complete(last));
        trainings.stream()
                .filter(training -> YearMonth.from(training.on()).equals(month))
                .forEach(training -> {
                    truth.note("training.hours", training.on(), Tally.of(training.hours(), 0));
                    truth.note("training.sessions", training.on(), Tally.of(1, 0));
                });
    }

    /** A register that is to have entries and has none counts as one that is missing. */
    private Tally complete(LocalDate on) {
        var held = entries.stream().filter(entry -> !entry.from().isAfter(on)).toList();
        long filled = held.stream()
                .map(Entry::register)
                .filter(MANDATORY::contains)
                .distinct()
                .count();
        long all = held.stream()
                .map(entry -> entry.register() + entry.id())
                .distinct()
                .count();
        long complete = held.stream()
                .filter(Entry::isComplete)
                .map(entry -> entry.register() + entry.id())
                .distinct()
                .count();
        long ofItself = bureau.keepsRegisters() ? 1 : 0;
        return Tally.of(ofItself + complete, 1 + all + ALL_MANDATORY - 1 - filled);
    }
}
