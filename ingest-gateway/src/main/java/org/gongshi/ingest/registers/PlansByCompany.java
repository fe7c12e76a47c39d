package org.gongshi.ingest.registers;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongshi.exchange.PlanEntry;

/** Plans by the companies that they would visit, as they were said last. Not for several threads at once. */
final class PlansByCompany {
    private final Map<String, PlanEntry> plans = new HashMap<>();
    private final Map<String, Set<String>> visits = new HashMap<>();

    PlansByCompany(Collection<PlanEntry> all) {
        all.forEach(this::put);
    }

    /** In place of what stood under its agency and id. */
    void put(PlanEntry plan) {
        String key = plan.getAgency() + "/" + plan.getId();
        PlanEntry before = plans.put(key, plan);
        if (before != null) {
            inspected(before)
                    .forEach(company ->
                            Objects.requireNonNull(visits.get(company)).remove(key));
        }
        inspected(plan)
                .forEach(company -> visits.computeIfAbsent(company, _ -> new LinkedHashSet<>())
                        .add(key));
    }

    /** Plans to visit any of these companies, by agency and id. */
    List<PlanEntry> visiting(Collection<String> companies) {
        var keys = new TreeSet<String>();
        companies.forEach(company -> keys.addAll(visits.getOrDefault(company, Set.of())));
        return keys.stream().map(key -> Objects.requireNonNull(plans.get(key))).toList();
    }

    private static List<String> inspected(PlanEntry plan) {
        return plan.getVersions().getLast().getInspected();
    }
}
