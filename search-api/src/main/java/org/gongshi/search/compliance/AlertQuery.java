package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.statute.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A question for alerts: first those about agencies, then those about cases, the latest cases first.
 *
 * @param given parameters it was made from
 * @param states never empty
 * @param types never empty
 * @param cursor null: from the start
 */
public record AlertQuery(
        NavigableMap<String, List<String>> given,
        List<CreditCode> agencies,
        List<State> states,
        List<AlertType> types,
        Days days,
        @Nullable Cursor cursor) {
    public static final int SIZE = 50;

    private static final String OF_AGENCIES = "agencies";
    private static final String OF_CASES = "cases";
    static final String SHAPE = OF_AGENCIES + "\n[^\n]{1,400}|" + OF_CASES + "\n" + CardQuery.SHAPE;

    /**
     * The days that count.
     *
     * @param soon the next working day
     */
    public record Days(LocalDate today, LocalDate soon) {
        private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

        public static Days of(LocalDate today) {
            return new Days(today, CALENDAR.plus(today, 1).date());
        }

        /** From when on a day is soon. */
        static LocalDate eve(LocalDate day) {
            return CALENDAR.minusWorkingDays(day, 1);
        }
    }

    /** Id of the last alert about an agency that was told; empty: none. */
    public Optional<String> afterAgency() {
        return after(OF_AGENCIES).map(Cursor::values).map(List::getFirst);
    }

    /** Where the cards go on. */
    public Optional<Cursor> afterCard() {
        return after(OF_CASES);
    }

    private Optional<Cursor> after(String part) {
        return Optional.ofNullable(cursor)
                .filter(at -> at.values().getFirst().equals(part))
                .map(at -> new Cursor(at.values().subList(1, at.values().size())));
    }

    public String afterAgency(Alert last) {
        return print(OF_AGENCIES, new Cursor(List.of(last.id())));
    }

    public String afterCard(Cursor last) {
        return print(OF_CASES, last);
    }

    private String print(String part, Cursor last) {
        return new Cursor(Stream.concat(Stream.of(part), last.values().stream()).toList()).print(fingerprint(given));
    }

    static String fingerprint(Map<String, List<String>> given) {
        var asked = new TreeMap<>(given);
        asked.remove("cursor");
        return "alerts\n" + asked;
    }
}
