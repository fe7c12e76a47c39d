package org.gongshi.statute;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A notice of the General Office of the State Council on the holidays of one year (节假日安排).
 *
 * @param year the year it arranges; it may move days of the year before
 * @param source number or public address of the notice
 * @param days the days it names; all others follow Monday to Friday
 */
public record Arrangement(int year, String source, List<ArrangedDay> days) {
    public Arrangement {
        days = List.copyOf(days);
        Set<LocalDate> dates = new HashSet<>();
        for (ArrangedDay day : days) {
            int behind = year - day.date().getYear();
            Rule.require(behind == 0 || behind == 1, "a notice for " + year + " arranges no " + day.date());
            Rule.require(dates.add(day.date()), "a notice names a day once: " + day.date());
        }
        Rule.require(!source.isBlank() && !days.isEmpty(), "a notice has a source and days: " + year);
    }
}
