package org.gongshi.search.portal;

import java.util.List;

/**
 * The first page.
 *
 * @param total decisions that are public; empty: not known just now
 * @param exact false: there are more
 */
record HomePage(String total, boolean exact, List<Door> doors, List<HitRow> latest, FreshnessLine freshness) {

    /** A way in: all decisions of one kind. */
    record Door(String label, String count, String href) {}
}
