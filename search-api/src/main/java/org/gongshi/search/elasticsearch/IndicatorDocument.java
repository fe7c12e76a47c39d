package org.gongshi.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshi.search.compliance.CountsView;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index of sums; of one that is no more only id and {@code removed} are left.
 *
 * @param counts by name; those of verdicts by their names, then by state
 * @param registers true of what an agency's registers come to
 * @param parts counts that are told apart by name, of those above zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorDocument(
        String id,
        boolean removed,
        @Nullable String agency,
        @Nullable String countsFor,
        @Nullable String region,
        @Nullable String city,
        @Nullable String county,
        @Nullable String sector,
        @Nullable String kind,
        @Nullable String month,
        @Nullable SortedMap<String, Object> counts,
        @Nullable List<Days> days,
        @Nullable Boolean registers,
        @Nullable List<Part> parts) {
    private static final char APART = ':';
    /** Every agency's registers tell it, and nothing else does. */
    private static final String OF_REGISTERS = "entries";

    /** How many decisions took so many working days. */
    record Days(int days, long decisions) {}

    /** Of the rows rejected those with one error, or the like. */
    record Part(String of, String name, long count) {
        static Part of(String key, long count) {
            int apart = key.indexOf(APART);
            return new Part(key.substring(0, apart), key.substring(apart + 1), count);
        }
    }

    static IndicatorDocument of(String id, CountsView view) {
        return new IndicatorDocument(
                id,
                false,
                view.agency(),
                view.countsFor(),
                view.region(),
                Places.city(view.region()),
                Places.county(view.region()),
                view.sector(),
                view.kind(),
                view.month(),
                counts(view.counts()),
                view.days().entrySet().stream()
                        .map(entry -> new Days(entry.getKey(), entry.getValue()))
                        .toList(),
                view.counts().containsKey(OF_REGISTERS),
                view.counts().entrySet().stream()
                        .filter(entry -> entry.getKey().indexOf(APART) > 0 && entry.getValue() > 0)
                        .map(entry -> Part.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Those that the definition of the index knows; another needs another definition, which fills itself anew. */
    private static SortedMap<String, Object> counts(Map<String, Long> counts) {
        var nested = new TreeMap<String, Object>();
        Indicator.COUNTS.forEach(name -> nested.put(name, counts.getOrDefault(name, 0L)));
        Verdicts.NAMES.forEach(verdict -> nested.put(verdict, states(verdict, counts)));
        return nested;
    }

    private static SortedMap<String, Long> states(String verdict, Map<String, Long> counts) {
        var states = new TreeMap<String, Long>();
        Verdicts.STATES.forEach(state -> states.put(state, counts.getOrDefault(Verdicts.count(verdict, state), 0L)));
        return states;
    }
}
