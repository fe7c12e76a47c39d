package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A year, a quarter or a month.
 *
 * @param name 2026, 2026-Q1 or 2026-03
 * @param first its first month
 */
public record Period(String name, YearMonth first, int months) {
    private static final Pattern FORM = Pattern.compile("(?:19|20)[0-9]{2}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?");
    private static final int OF_A_QUARTER = 3;
    private static final int OF_A_YEAR = 12;

    public static Optional<Period> parse(String text) {
        return Optional.of(text).filter(form -> FORM.matcher(form).matches()).map(Period::read);
    }

    private static Period read(String text) {
        var year = Year.of(Integer.parseInt(text.substring(0, 4)));
        return switch (text.length()) {
            case 4 -> of(year);
            case 7 ->
                text.charAt(5) == 'Q'
                        ? ofQuarter(year, Character.digit(text.charAt(6), 10))
                        : of(YearMonth.parse(text));
            default -> throw new IllegalArgumentException("no period: " + text);
        };
    }

    public static Period of(Year year) {
        return new Period(year.toString(), year.atMonth(1), OF_A_YEAR);
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString(), month, 1);
    }

    private static Period ofQuarter(Year year, int quarter) {
        return new Period(year + "-Q" + quarter, year.atMonth(OF_A_QUARTER * (quarter - 1) + 1), OF_A_QUARTER);
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    public LocalDate to() {
        return last().atEndOfMonth();
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    public List<YearMonth> all() {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(months).toList();
    }

    /** The one of the same length before it. */
    public Period before() {
        var earlier = first.minusMonths(months);
        return switch (months) {
            case OF_A_YEAR -> of(Year.of(earlier.getYear()));
            case OF_A_QUARTER -> ofQuarter(Year.of(earlier.getYear()), 1 + earlier.getMonthValue() / OF_A_QUARTER);
            default -> of(earlier);
        };
    }
}
