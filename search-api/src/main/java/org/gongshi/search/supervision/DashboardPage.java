package org.gongshi.search.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supervisors' first page, or that of one agency (监督看板). Every number leads to the cards behind it.
 *
 * @param agency whose page it is; null: of all in the scope
 * @param filter what is chosen
 * @param headlines the numbers to see first
 * @param rates of all indicators that are shares
 * @param capacities what agencies have to work with
 * @param funnel from what was received to what was delivered
 * @param ranking of agencies, the worst first; empty on the page of one
 * @param months the trend
 * @param places cities, or the counties of a city
 * @param days how long decisions took to be sent in
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
        List<Line> places,
        List<Day> days) {

    /** An agency. */
    record Whose(String creditCode, String name, String place, String publicPage) {}

    /** Choices; those that were made are marked. */
    record Filter(List<Choice> periods, List<Choice> regions, List<Choice> sectors, List<Choice> kinds) {}

    /** One of several. */
    record Choice(String value, String label, boolean chosen) {}

    /** A number to see first. */
    record Headline(String label, String value, String note, String href, boolean isBad) {}

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

    /** One number counts for every so many of the other. */
    record Capacity(String name, String formula, String source, String value, long part, long whole) {}

    /** A step of the funnel. */
    record Step(String label, long count, long width, String href) {}

    /** An agency, a month or a place with its decisions and its rate of publication on time. */
    record Line(String label, String href, long decisions, String rate, long width, long late, String lateHref) {}

    /** How many decisions took so many working days. */
    record Day(String label, long count, long width) {}
}
