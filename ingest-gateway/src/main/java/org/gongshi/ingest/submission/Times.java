package org.gongshi.ingest.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.days.CivilDay;
import org.jspecify.annotations.Nullable;

/** What must not lie ahead, and what must not come before something else. */
final class Times {
    private Times() {}

    /** A day that has come. */
    static LocalDate past(Fields fields, String name, LocalDate today) {
        LocalDate day = fields.requiredDate(name);
        refuseFuture(fields, name, day, today);
        return day;
    }

    /** A moment of a day that has come. */
    static @Nullable Instant pastMoment(Fields fields, String name, LocalDate today) {
        Instant moment = fields.moment(name);
        if (moment != null) {
            refuseFuture(fields, name, CivilDay.of(moment), today);
        }
        return moment;
    }

    private static void refuseFuture(Fields fields, String name, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            fields.refuse(name, ErrorCode.IN_FUTURE, today.toString());
        }
    }

    /**
     * Compares what was read well; of anything else enough is told.
     *
     * @param earlier name of the member that must not come after the one named {@code later}
     */
    static <T extends Comparable<? super T>> void inOrder(
            Fields fields, String earlier, @Nullable T first, String later, @Nullable T second) {
        boolean read = fields.normal(earlier) != null && fields.normal(later) != null;
        if (read && first != null && second != null && first.compareTo(second) > 0) {
            fields.refuse(later, ErrorCode.TIME_ORDER, earlier, later);
        }
    }
}
