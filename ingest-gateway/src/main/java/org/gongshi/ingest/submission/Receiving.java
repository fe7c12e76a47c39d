package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Context;
import org.gongshi.statute.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Under what circumstances a submission arrived.
 *
 * @param agency the deciding agency as it is that day
 * @param context what the registers say
 * @param deadline null where the law sets none
 * @param today the day of receipt in Asia/Shanghai
 */
record Receiving(
        AgencyVersion agency, Context context, @Nullable Deadline deadline, LocalDate today) {
    boolean isLate() {
        return deadline != null && today.isAfter(deadline.dueOn());
    }

    String dueOn() {
        return deadline == null ? "" : deadline.dueOn().toString();
    }
}
