package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.Tally;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what an agency declares of a year from a body and finds everything that is wrong with it. */
final class StatisticsReader {
    /** No agency has statistics of the exchange from before it. */
    private static final int FIRST_YEAR = 2000;

    private static final int GREATEST_COUNT = 1_000_000_000;

    private StatisticsReader() {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Statistics> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        // 二（六）上年度: a year is declared once it is over.
        Integer year = fields.number("year", FIRST_YEAR, today.getYear() - 1);
        fields.requireValue("year");
        List<Tally> tallies = tallies(fields.requiredObject("counts"));
        int stated = year == null ? 0 : year;
        return Reading.of(fields, agency, known -> new Statistics(known, stated, tallies, fields.canonicalJson()));
    }

    private static List<Tally> tallies(@Nullable Fields counts) {
        List<Tally> tallies = new ArrayList<>();
        if (counts == null) {
            return tallies;
        }
        for (StatisticsItem item : StatisticsItem.values()) {
            Integer count = counts.number(item.name(), 0, GREATEST_COUNT);
            if (count != null) {
                tallies.add(new Tally(item.name(), (long) count));
            }
        }
        warnOfMoreAcceptedThanApplied(counts, tallies);
        counts.finish();
        return tallies;
    }

    /** Possible at the turn of a year, and more often a slip. */
    private static void warnOfMoreAcceptedThanApplied(Fields counts, List<Tally> tallies) {
        long applied = count(tallies, StatisticsItem.PERMITS_APPLIED, Long.MAX_VALUE);
        long accepted = count(tallies, StatisticsItem.PERMITS_ACCEPTED, 0);
        if (accepted > applied) {
            counts.refuse(
                    StatisticsItem.PERMITS_ACCEPTED.name(),
                    ErrorCode.MORE_ACCEPTED_THAN_APPLIED,
                    String.valueOf(accepted),
                    String.valueOf(applied));
        }
    }

    private static long count(List<Tally> tallies, StatisticsItem item, long missing) {
        return tallies.stream()
                .filter(tally -> tally.getItem().equals(item.name()))
                .mapToLong(Tally::getCount)
                .findFirst()
                .orElse(missing);
    }
}
