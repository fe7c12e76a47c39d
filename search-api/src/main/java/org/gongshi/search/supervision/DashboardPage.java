package org.gongshi.search.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supervisors' first page, or that of one agency (监督看板). A number that leads to cards leads to as many as it says;
 * one of nothing, or of what no list of cards can show, leads nowhere: its href is null.
 *
 * @param agency whose page it is; null: of all in the scope
 * @param filter what is chosen
 * @param headlines the numbers to see first
 * @param rates of all indicators that are shares
 * @param capacities what agencies have to work with
 * @param funnel from what was received to what was delivered
 * @param ranking of agencies, the worst first; empty on the page of one
 * @param months the trend
 * @param cities places with their counties; empty on the page of one
 * @param calendar decisions day by day, a month a row
 * @param inspected companies that were inspected more than once
 * @param days how long decisions took to be sent in
 * @param weak stages that are not on record, the most frequent first
 * @param platform up to when everything is shown, and how far behind that is; null: not known
 */
record DashboardPage(
        @Nullable Whose agency,
        Filter filter,
        String period,
        List<Headline> headlines,
        List<Rate> rates,
        List<Capacity> capacities,
        List<Step> funnel,
        List<Line> ranking,
        List<Line> months,
        List<City> cities,
        List<MonthRow> calendar,
        List<Inspected> inspected,
        List<Day> days,
        List<Weak> weak,
        @Nullable String platform) {

    /**
     * An agency.
     *
     * @param actsHref what supervisors did about it; null where the account may not see that
     */
    record Whose(
            String creditCode,
            String name,
            String place,
            String publicPage,
            @Nullable String actsHref) {}

    /** Choices; those that were made are marked. */
    record Filter(List<Choice> periods, List<Choice> regions, List<Choice> sectors, List<Choice> kinds) {}

    /** One of several. */
    record Choice(String value, String label, boolean chosen) {}

    /** A number to see first. */
    record Headline(
            String label,
            String value,
            String note,
            @Nullable String href,
            boolean isBad) {}

    /**
     * A share.
     *
     * @param width of its bar, of 1000
     * @param change against the period before, with its sign; null: there is nothing to compare
     */
    record Rate(
            String name,
            String formula,
            String source,
            String value,
            long width,
            long met,
            long all,
            String metHref,
            long missed,
            String missedHref,
            long overdue,
            String overdueHref,
            long open,
            @Nullable String change,
            boolean isWorse) {}

    /**
     * One number counts for every so many of the other.
     *
     * @param part null where it is no share
     * @param note as of when it is, or of which parts it is made; empty if that goes without saying
     */
    record Capacity(
            String name,
            String formula,
            String source,
            String value,
            @Nullable Long part,
            long whole,
            String note) {}

    /** A step of the funnel. */
    record Step(
            String label, long count, long width, @Nullable String href) {}

    /** An agency, a month or a place with its decisions and its rate of publication on time. */
    record Line(
            String label,
            @Nullable String href,
            long decisions,
            String rate,
            long width,
            long late,
            @Nullable String lateHref) {}

    /** Whether decisions come in time: from 98 %, from 90 %, less, or nothing to measure. */
    enum Standing {
        GOOD,
        WARN,
        BAD,
        NONE
    }

    /** A city with its counties. */
    record City(String label, String href, List<County> counties) {}

    /** A county with its decisions and its rate of publication on time. */
    record County(Line line, Standing standing) {}

    /**
     * A month of the calendar.
     *
     * @param month such as 2026-03
     * @param days 31 of them
     */
    record MonthRow(String month, String label, @Nullable String href, List<DayCell> days, long decisions, long late) {}

    /**
     * A day of the calendar.
     *
     * @param shade from 0, nothing, to 4; below 0 where the month has no such day
     * @param said in words
     */
    record DayCell(long decisions, int shade, boolean isLate, String href, String said) {
        static final DayCell NONE = new DayCell(0, -1, false, "", "");
    }

    /** A company, how often it was inspected, and by how many agencies. */
    record Inspected(String name, String creditCode, String href, long times, long agencies) {}

    /** A stage that is not on record in so many cases, of all whose records were due. */
    record Weak(String label, long count, String share, long width) {}

    /** How many decisions took so many working days. */
    record Day(String label, long count, long width) {}
}
