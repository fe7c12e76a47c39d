package org.gongshi.search.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Annual statistics of enforcement (行政执法统计年报) as far as what was sent in tells.
 *
 * @param penalties each decision once, under its heaviest kind
 * @param amount fines and what was confiscated, ten thousand yuan (万元)
 * @param permits by result; how many were applied for and accepted is declared by agencies, not told by decisions
 * @param coercion measures when decided, executions when completed
 * @param others other kinds of acts
 * @param sentIn decisions that were sent in, public or not
 * @param withdrawn of these, taken back: they aren't in the tables
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnnualReport(
        int year,
        List<Line> penalties,
        long penaltyTotal,
        String amount,
        List<Line> permits,
        List<Line> coercion,
        List<Line> others,
        List<Line> sentIn,
        long withdrawn) {

    /**
     * A column of a table.
     *
     * @param count null: not known here
     */
    public record Line(String code, String name, @Nullable Long count) {}
}
