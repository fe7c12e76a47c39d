package org.gongshi.search.compliance;

import java.util.List;
import org.gongshi.search.decisions.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Cards found.
 *
 * @param total of all that match
 * @param counted their verdicts that were asked for; of cases their decisions; 0 of what is looked through for alerts
 * @param next null: these were the last
 */
public record CardResult(
        long total,
        long counted,
        List<CardView> cards,
        @Nullable Cursor next) {}
