package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a decision's other dates are held against; a slip in one of them is a warning, since it stays clear what was decided.
 *
 * @param decidedOn null if it could not be read: of that enough is told
 * @param today the day of receipt in Asia/Shanghai
 */
record DecisionTime(@Nullable LocalDate decidedOn, LocalDate today) {

    /** Of what is said to have happened. */
    void doubtAhead(Fields fields, String name, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            fields.refuse(name, ErrorCode.AHEAD_OF_TODAY, today.toString());
        }
    }

    /** Of what cannot come before the decision. */
    void doubtBefore(Fields fields, String name, @Nullable LocalDate day) {
        if (day != null && decidedOn != null && day.isBefore(decidedOn)) {
            fields.refuse(name, ErrorCode.DATES_REVERSED);
        }
    }
}
