package org.gongshi.search.compliance;

import java.util.Map;
import java.util.SortedMap;

/**
 * Sums of an agency, a month and a kind (合规计数), as the topic has them.
 *
 * @param countsFor credit code of the agency to which the cases count
 * @param month such as 2026-03
 * @param days how many decisions took how many working days to be sent in
 */
public record CountsView(
        String agency,
        String countsFor,
        String region,
        String sector,
        String month,
        String kind,
        Map<String, Long> counts,
        SortedMap<Integer, Long> days) {}
