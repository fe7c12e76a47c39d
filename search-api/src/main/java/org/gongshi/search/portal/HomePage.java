package org.gongshi.search.portal;

import java.util.List;

/**
 * The first page.
 *
 * @param total decisions that are public; empty: not known just now
 * @param exact false: there are more
 */
record HomePage(String total, boolean exact, List<Kind> kinds, List<HitRow> latest, FreshnessLine freshness) {

    /** All decisions of one kind. */
    record Kind(String label, String count, String href) {}
}
