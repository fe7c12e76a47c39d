package org.gongshi.search.registers;

import java.util.List;
import org.gongshi.search.decisions.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What the index answered; each entry says something on the day asked for.
 *
 * @param exact false if there are more than were counted
 * @param next null: this was the last of them
 */
public record RegisterResult(
        long total,
        boolean exact,
        List<Entry> entries,
        @Nullable Cursor next) {}
