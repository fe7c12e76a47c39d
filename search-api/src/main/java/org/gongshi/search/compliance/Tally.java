package org.gongshi.search.compliance;

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
 */
public record Tally(
        Map<String, Long> counts,
        SortedMap<Integer, Long> days,
        Map<String, Long> overdue,
        List<Series> series,
        String region) {

    public static final Tally NOTHING = new Tally(Map.of(), new TreeMap<>(), Map.of(), List.of(), "");

    /** Document numbers of one agency's word and year: their serials from first to last, and how many different ones. */
    public record Series(String name, long first, long last, long distinct) {
        public long expected() {
            return last - first + 1;
        }

        public long missing() {
            return Math.max(0, expected() - distinct);
        }
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    long count(String verdict, String state) {
        return count(Verdicts.count(verdict, state));
    }
}
