package org.gongshi.search.compliance;

import java.util.List;
import org.gongshi.search.decisions.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Cards found.
 *
 * @param total of all that match
 * @param next null: these were the last
 */
public record CardResult(
        long total, List<CardView> cards, @Nullable Cursor next) {}
