package org.gongshi.search.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of results.
 *
 * @param form what stands in the form's fields, by parameter
 * @param problems what is wrong with the question; then nothing was asked
 * @param approximate true: nothing answers exactly, these come close
 * @param next address of the next page; null: this is the last
 * @param first address of the first page; null: this is it
 */
record SearchPage(
        Map<String, String> form,
        List<Problem> problems,
        List<Chip> chips,
        String total,
        boolean exact,
        boolean approximate,
        String seconds,
        List<HitRow> rows,
        List<FacetGroup> facets,
        List<Choice> sorts,
        @Nullable String next,
        @Nullable String first,
        @Nullable String withoutFilters) {

    /** What is wrong with one field, and what to do. */
    record Problem(String parameter, String message, String fix) {}

    /** A filter that is on, and the address of the search without it. */
    record Chip(String label, String value, String remove) {}

    /** A way to narrow the search. */
    record FacetGroup(String label, List<FacetLink> links) {}

    /** A value, how many decisions have it, and the search for them. */
    record FacetLink(String label, String count, String href) {}

    /** One of several, current or a link. */
    record Choice(String label, String href, boolean current) {}

    /** True if the question was good and nothing answers it. */
    public boolean isEmpty() {
        return problems.isEmpty() && rows.isEmpty();
    }
}
