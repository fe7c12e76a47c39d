package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums over some cards.
 *
 * @param counts by name, as the topic has them
 * @param days how many decisions took so many working days
 * @param overdue open verdicts whose day is over, by name
 * @param series of document numbers
 * @param region of the agencies, or of most of them
 * @param besides what else there is to tell
 * @param until last day of the period: the rules of that day hold
 */
public record Tally(
        Map<String, Long> counts,
        SortedMap<Integer, Long> days,
        Map<String, Long> overdue,
        List<Series> series,
        String region,
        Besides besides,
        LocalDate until) {

    public static final Tally NOTHING = new Tally(Map.of(), new TreeMap<>(), Map.of(), List.of(), "");

    /** Of cards and their sums alone. */
    public Tally(
            Map<String, Long> counts,
            SortedMap<Integer, Long> days,
            Map<String, Long> overdue,
            List<Series> series,
            String region) {
        this(counts, days, overdue, series, region, Besides.NOTHING, LocalDate.MAX);
    }

    /**
     * What there is beside cards and their sums.
     *
     * @param registers what they came to
     * @param parts counts by what they are of, such as rejected, then by name, such as the code of an error
     * @param inspected what was inspected
     * @param calendar what was decided on which day
     */
    public record Besides(
            Registers registers,
            Map<String, Map<String, Long>> parts,
            Inspected inspected,
            SortedMap<LocalDate, Day> calendar) {
        public static final Besides NOTHING = new Besides(Registers.NONE, Map.of(), Inspected.NOTHING, new TreeMap<>());
    }

    /** Decisions of a day, and cases of them that were not sent in in time. */
    public record Day(long decisions, long late) {}

    /** Document numbers of one agency's word and year: their serials from first to last, and how many different ones. */
    public record Series(String name, long first, long last, long distinct) {
        public long expected() {
            return last - first + 1;
        }

        public long missing() {
            return Math.max(0, expected() - distinct);
        }
    }

    /**
     * What registers came to (队伍与登记).
     *
     * @param month the last of which they tell, such as 2026-03; empty if they tell of none
     * @param months of how many they tell
     * @param counts by name, at the end of that month
     */
    public record Registers(String month, int months, Map<String, Long> counts) {
        public static final Registers NONE = new Registers("", 0, Map.of());

        long count(String name) {
            return counts.getOrDefault(name, 0L);
        }
    }

    /**
     * What was inspected.
     *
     * @param inspections of companies
     * @param companies different ones
     * @param most those that were inspected more than once, the most often inspected first, ten at most
     */
    public record Inspected(long inspections, long companies, List<Company> most) {
        public static final Inspected NOTHING = new Inspected(0, 0, List.of());
    }

    /** A company, how often it was inspected, and by how many agencies. */
    public record Company(String creditCode, String name, long times, long agencies) {}

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    long count(String verdict, String state) {
        return count(Verdicts.count(verdict, state));
    }

    public Registers registers() {
        return besides.registers();
    }

    public Inspected inspected() {
        return besides.inspected();
    }

    public SortedMap<LocalDate, Day> calendar() {
        return besides.calendar();
    }

    /** By name, of what has any. */
    Map<String, Long> parts(String of) {
        return besides.parts().getOrDefault(of, Map.of());
    }
}
