package org.gongshi.streams.fold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of the submission that stands: it follows from what is known, in whatever order that came. */
sealed interface Fate {

    /** It stays unpublished (不予公开). */
    record Withheld(String code) implements Fate {}

    /** It is taken back (撤回). */
    record Ended(Ending ending) implements Fate {}

    /** Its time in public is over (公示期满). */
    record Expired(LocalDate publicUntil) implements Fate {}

    /**
     * A major decision whose legal review isn't known (暂缓公示).
     *
     * @param until day on which it is published whatever comes; null: only once the review is known
     */
    record Held(@Nullable LocalDate until) implements Fate {}

    /**
     * It is public (公示).
     *
     * @param until last day; null without end
     */
    record Public(@Nullable LocalDate until) implements Fate {}
}
