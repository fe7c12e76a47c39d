package org.gongshi.statute;

import java.time.LocalDate;

/**
 * A statutory deadline (法定期限) with the rule it was computed by.
 *
 * @param dueOn last day on which the duty is met in time, civil date in Asia/Shanghai
 * @param days length of the period, in {@code unit}
 * @param rule id in the statute book
 * @param source statute and article, or notice, in Chinese; closed by （暂定） where the rule is an assumed default
 * @param provisional the due day lies beyond the last year whose holidays are announced and may still move
 */
public record Deadline(LocalDate dueOn, int days, Unit unit, String rule, String source, boolean provisional) {

    /** What {@code days} counts. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAY
    }
}
