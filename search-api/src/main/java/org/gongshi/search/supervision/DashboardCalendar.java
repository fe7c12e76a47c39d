package org.gongshi.search.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.compliance.Tally.Day;
import org.gongshi.search.supervision.DashboardPage.DayCell;
import org.gongshi.search.supervision.DashboardPage.MonthRow;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** Decisions day by day (日历热图): a table whose cells are the darker the more was decided, so chart and table are one. */
@Component
final class DashboardCalendar {
    private static final int LONGEST_MONTH = 31;
    /** Shades beside none. */
    private static final int SHADES = 4;

    private final Wording wording;
    private final DashboardFilters filters;

    DashboardCalendar(Wording wording, DashboardFilters filters) {
        this.wording = wording;
        this.filters = filters;
    }

    /** The months of the period that have begun; none if nothing was decided. */
    List<MonthRow> of(IndicatorQuery query, SortedMap<LocalDate, Day> days, Locale locale) {
        long most = days.values().stream().mapToLong(Day::decisions).max().orElse(0);
        return most == 0
                ? List.of()
                : query.period().all().stream()
                        .filter(month -> !month.isAfter(YearMonth.from(query.today())))
                        .map(month -> row(query, month, days, most, locale))
                        .toList();
    }

    private MonthRow row(
            IndicatorQuery query, YearMonth month, SortedMap<LocalDate, Day> days, long most, Locale locale) {
        var cells = IntStream.rangeClosed(1, LONGEST_MONTH)
                .mapToObj(
                        day -> month.isValidDay(day) ? cell(query, month.atDay(day), days, most, locale) : DayCell.NONE)
                .toList();
        var ofMonth = days.subMap(month.atDay(1), month.plusMonths(1).atDay(1)).values();
        long decisions = ofMonth.stream().mapToLong(Day::decisions).sum();
        var period = Period.of(month);
        return new MonthRow(
                month.toString(),
                filters.period(period, locale),
                CardLinks.some(decisions, CardLinks.cards(query.given(), period)),
                cells,
                decisions,
                ofMonth.stream().mapToLong(Day::late).sum());
    }

    private DayCell cell(
            IndicatorQuery query, LocalDate date, SortedMap<LocalDate, Day> days, long most, Locale locale) {
        var day = days.get(date);
        if (day == null) {
            return new DayCell(0, 0, false, "", "");
        }
        return new DayCell(
                day.decisions(),
                (int) Math.ceilDiv(day.decisions() * SHADES, most),
                day.late() > 0,
                CardLinks.cards(query.given(), date, date),
                wording.text(
                        locale,
                        day.late() > 0 ? "dashboard.calendar.late" : "dashboard.calendar.day",
                        date.toString(),
                        Figures.number(day.decisions()),
                        Figures.number(day.late())));
    }
}
