package org.gongshi.streams.fold;

import java.time.LocalDate;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What day it is in a partition, and what the law says then.
 *
 * @param day the last that began; null before the first
 */
record Present(@Nullable LocalDate day, WorkingCalendar calendar, StatuteBook statutes) {

    /** The day has come; before the first day nothing has. */
    boolean hasCome(LocalDate due) {
        return day != null && !due.isAfter(day);
    }
}
