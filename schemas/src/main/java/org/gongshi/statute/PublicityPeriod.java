package org.gongshi.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a decision stays public (公示期).
 *
 * @param minimumMonths so long it stays public even if repaired (最短公示期), 0 if it may go at once
 * @param maximumMonths then it goes by itself (最长公示期)
 * @param repairable whether credit repair (信用修复) may end it before the maximum
 * @param restrictedUntil last day of a restriction that the regime makes the period last as long as
 * @param rule id in the statute book
 * @param source statute and article, or notice, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record PublicityPeriod(
        Severity severity,
        int minimumMonths,
        int maximumMonths,
        Start start,
        boolean repairable,
        @Nullable LocalDate restrictedUntil,
        String rule,
        String source) {

    /** How grave the breach is for credit (失信程度). */
    public enum Severity {
        /** 轻微. */
        MINOR,
        /** 一般. */
        ORDINARY,
        /** 严重. */
        SERIOUS,
        /** The regime doesn't tell classes apart. */
        UNCLASSIFIED
    }

    /** The day a period counts from, itself not counted. */
    public enum Start {
        /** 自公示之日起. */
        PUBLICATION,
        /** 自行政处罚决定之日起. */
        DECISION
    }

    /**
     * Last day of publicity, inclusive. A period of months ends on the day of the last month that has the number of the
     * first day, or on that month's last day if there is none (民法典第二百零二条).
     */
    public LocalDate lastDay(LocalDate decidedOn, LocalDate publishedOn) {
        LocalDate end = first(decidedOn, publishedOn).plusMonths(maximumMonths);
        return restrictedUntil != null && restrictedUntil.isAfter(end) ? restrictedUntil : end;
    }

    /** First day on which repair may end the publicity; the day after the last one if nothing ends it earlier. */
    public LocalDate repairableFrom(LocalDate decidedOn, LocalDate publishedOn) {
        if (!repairable) {
            return lastDay(decidedOn, publishedOn).plusDays(1);
        }
        LocalDate first = first(decidedOn, publishedOn);
        return minimumMonths == 0 ? first : first.plusMonths(minimumMonths).plusDays(1);
    }

    private LocalDate first(LocalDate decidedOn, LocalDate publishedOn) {
        return switch (start) {
            case PUBLICATION -> publishedOn;
            case DECISION -> decidedOn;
        };
    }
}
