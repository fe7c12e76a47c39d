package org.gongshi.statute;

import java.time.LocalDate;

/**
 * By when a step of a case must be taken (办理时限).
 *
 * @param dueOn last day on which it is taken in time, civil date in Asia/Shanghai
 * @param days length of the period, in {@code unit}
 * @param rule id in the statute book
 * @param source statute and article, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record TimeLimit(LocalDate dueOn, int days, Unit unit, String rule, String source) {

    /** From what to what. */
    public enum Span {
        /** From filing (立案、受理) to the decision. */
        DECIDING,
        /** From the decision to its service (送达). */
        SERVING,
        /** From a coercive measure to its end (解除). */
        HOLDING,
        /** From service to payment (缴纳). */
        PAYING
    }

    /** What {@code days} counts. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAY,
        /** 自然日. */
        CALENDAR_DAY
    }
}
